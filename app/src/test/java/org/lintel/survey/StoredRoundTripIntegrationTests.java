package org.lintel.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lintel.survey.instrument.Absence;
import org.lintel.survey.instrument.Answer;
import org.lintel.survey.instrument.Answers;
import org.lintel.survey.instrument.HouseholdFacts;
import org.springframework.beans.factory.annotation.Autowired;

@SurveyTest
class StoredRoundTripIntegrationTests {

  private static final int HOUSEHOLDS = 300;
  private static final long SEED = 20261122;

  @Autowired SurveyFixture fixture;
  @Autowired Responses responses;
  @Autowired StoredResponses stored;

  @Test
  void theDatabaseGivesBackWhatHouseholdsSaid() {
    var asked = fixture.askEverything(fixture.community(HOUSEHOLDS));
    var random = new SplittableRandom(SEED);
    var submissions = new ArrayList<Submission>();
    for (int household = 0; household < HOUSEHOLDS; household++) {
      submissions.add(
          new Submission(
              UUID.randomUUID(),
              asked.key(household),
              fixture.link(asked, household, 2),
              Channel.SHEET,
              Instant.now(),
              "en",
              answers(random)));
    }

    var outcomes =
        fixture.in(asked.made(), () -> responses.store(asked.made().organisation(), submissions));

    assertThat(outcomes).hasSize(HOUSEHOLDS).allMatch(Outcome.Stored.class::isInstance);
    int community = asked.made().community();
    List<StoredResponse> read =
        fixture.in(
            asked.made(),
            () ->
                stored.of(asked.wave().id(), community).stream()
                    .map(given -> stored.find(community, given.id()).orElseThrow())
                    .toList());
    assertThat(read).hasSize(HOUSEHOLDS);
    for (int household = 0; household < HOUSEHOLDS; household++) {
      expect(asked, submissions.get(household), household, read);
    }
  }

  private static void expect(
      SurveyFixture.Asked asked, Submission given, int household, List<StoredResponse> read) {
    var questionnaire = TestInstruments.everything();
    var response =
        read.stream()
            .filter(each -> each.invitation().equals(asked.key(household)))
            .findFirst()
            .orElseThrow();
    var facts = HouseholdFacts.of(household == 0 ? "SHOP" : "HOME", "SETTLED");
    assertThat(response.sheet().answers(questionnaire))
        .as("household %s, seed %s", household, SEED)
        .isEqualTo(questionnaire.complete(given.answers(), facts));
    assertThat(response.channel()).isEqualTo(Channel.SHEET);
    assertThat(response.link()).isEqualTo(given.link());
    assertThat(response.submissions()).containsExactly(given.id());
  }

  private static Answers answers(SplittableRandom random) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    answers.put("recommend", new Answer.Score(random.nextInt(11)));
    answers.put("reached", new Answer.Choice(new TreeSet<>(List.of("otherwise")), "\"x', {NULL}"));
    answers.put("reasons", new Answer.Choice(new TreeSet<>(List.of("fees", "noise")), ""));
    answers.put("ten", new Answer.Absent(absence(random)));
    int first = random.nextInt(101);
    answers.put("points", new Answer.Points(Map.of("first", first, "second", 100 - first)));
    answers.put("words", new Answer.Words("𠮷😀\u200f\n<b>{,}\\\"" + random.nextInt()));
    answers.put("income", new Answer.Amount(random.nextLong(-5_000_000_000L, 5_000_000_000L)));
    answers.put("people", new Answer.Amount(random.nextInt(21)));
    answers.put("moved", new Answer.Day(LocalDate.ofEpochDay(random.nextInt(20_000))));
    answers.put("agreed", new Answer.Tick(random.nextBoolean()));
    return new Answers(answers);
  }

  private static Absence absence(SplittableRandom random) {
    return random.nextBoolean() ? Absence.DONT_KNOW : Absence.DOES_NOT_APPLY;
  }
}
