package org.lintel.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.lintel.survey.instrument.Answer;
import org.lintel.survey.instrument.Answers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SurveyTest
class StoringResponsesIntegrationTests {

  @Autowired SurveyFixture fixture;
  @Autowired Responses responses;
  @Autowired ResponseQueue queue;
  @Autowired Waves waves;
  @Autowired StoredResponses stored;
  @Autowired RecordingParticipant participant;
  @Autowired JdbcClient database;

  @Test
  void anOpenedWaveFreezesWhoCouldBeAskedAndGivesEveryMemberAndTheSheetALink() {
    var asked = fixture.ask(fixture.community(4), "relationship_nps");

    var made = asked.made();
    assertThat(asked.links()).allSatisfy(links -> assertThat(links).hasSize(3));
    assertThat(fixture.count(made, "SELECT sum(eligible) FROM wave_community")).isEqualTo(4);
    assertThat(fixture.count(made, "SELECT sum(invited) FROM wave_community")).isEqualTo(4);
    assertThat(fixture.count(made, "SELECT asked FROM participation WHERE dimension = 'ALL'"))
        .isEqualTo(4);
    assertThat(
            fixture.count(
                made, "SELECT sum(asked) FROM participation WHERE dimension = 'BUILDING'"))
        .isEqualTo(4);
  }

  @Test
  void aHundredParallelSubmissionsOfOneHouseholdStoreOne() throws Exception {
    var asked = fixture.ask(fixture.community(2), "relationship_nps");
    var ids = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    var work = new ArrayList<Callable<Outcome>>();
    for (int i = 0; i < 100; i++) {
      int link = i % 3;
      var submission = submission(asked, 0, link, ids.get(link), i % 11);
      work.add(() -> queue.store(asked.made().organisation(), submission));
    }

    var outcomes = parallel(work);

    assertThat(outcomes).filteredOn(Outcome.Stored.class::isInstance).hasSize(1);
    assertThat(outcomes)
        .filteredOn(Outcome.AlreadyReceived.class::isInstance)
        .hasSizeBetween(32, 33);
    assertThat(outcomes)
        .filteredOn(Outcome.AlreadyAnswered.class::isInstance)
        .hasSizeBetween(66, 67);
    assertThat(fixture.count(asked.made(), "SELECT count(*) FROM response")).isOne();
    assertThat(answered(asked)).isOne();
  }

  @Test
  void theSameSubmissionAgainChangesNothing() {
    var asked = fixture.ask(fixture.community(1), "relationship_nps");
    var submission = submission(asked, 0, 0, UUID.randomUUID(), 9);

    var first = store(asked, submission);
    var again = store(asked, submission);

    assertThat(first).isInstanceOf(Outcome.Stored.class);
    assertThat(again).isEqualTo(new Outcome.AlreadyReceived(id(first)));
    assertThat(participant.of(id(first))).hasSize(1);
  }

  @Test
  void theLinkThatAnsweredCorrectsAndParticipantsLearnWhatWasBefore() {
    var asked = fixture.ask(fixture.community(1), "relationship_nps");
    var first = store(asked, submission(asked, 0, 0, UUID.randomUUID(), 3));

    var correction = store(asked, submission(asked, 0, 0, UUID.randomUUID(), 10));

    assertThat(correction).isEqualTo(new Outcome.Corrected(id(first)));
    var changes = participant.of(id(first));
    assertThat(changes).hasSize(2);
    assertThat(changes.getFirst().before()).isEmpty();
    assertThat(changes.getLast().before().orElseThrow().scores().at(0)).isEqualTo(3);
    assertThat(changes.getLast().after().scores().at(0)).isEqualTo(10);
    assertThat(changes.getLast().month()).isEqualTo(changes.getFirst().month());
    assertThat(answered(asked)).isOne();
    assertThat(fixture.count(asked.made(), "SELECT count(*) FROM response_text")).isOne();
  }

  @Test
  void anotherLinkOfTheHouseholdNeitherSeesNorChangesTheAnswer() {
    var asked = fixture.ask(fixture.community(1), "relationship_nps");
    var first = store(asked, submission(asked, 0, 0, UUID.randomUUID(), 3));

    var second = store(asked, submission(asked, 0, 1, UUID.randomUUID(), 10));

    assertThat(second).isEqualTo(new Outcome.AlreadyAnswered());
    assertThat(read(asked, first).sheet().marks().scores().at(0)).isEqualTo(3);
  }

  @Test
  void oneFailingAnswerDoesNotFailItsNeighbours() {
    var asked = fixture.ask(fixture.community(9), "relationship_nps");
    participant.poison(asked.wave().id());
    var submissions = new ArrayList<Submission>();
    for (int household = 0; household < 9; household++) {
      int score = household == 5 ? 0 : 7;
      submissions.add(submission(asked, household, 0, UUID.randomUUID(), score));
    }

    var outcomes =
        fixture.in(asked.made(), () -> responses.store(asked.made().organisation(), submissions));

    assertThat(outcomes.get(5)).isEqualTo(new Outcome.Failed());
    assertThat(outcomes).filteredOn(Outcome.Stored.class::isInstance).hasSize(8);
    assertThat(answered(asked)).isEqualTo(8);
  }

  @Test
  void aClosingWaveTakesWhatCameBeforeAndNothingAfter() throws Exception {
    var asked = fixture.ask(fixture.community(60), "relationship_nps");
    var work = new ArrayList<Callable<Outcome>>();
    for (int household = 0; household < 60; household++) {
      var submission = submission(asked, household, 0, UUID.randomUUID(), 8);
      work.add(() -> queue.store(asked.made().organisation(), submission));
    }
    work.add(
        30,
        () -> {
          fixture.in(asked.made(), () -> waves.close(asked.wave(), asked.made().viewer().id()));
          return new Outcome.NotTaken(Standing.CLOSED);
        });

    var outcomes = parallel(work);

    long taken = outcomes.stream().filter(Outcome.Stored.class::isInstance).count();
    assertThat(outcomes)
        .allMatch(outcome ->
            outcome instanceof Outcome.Stored
                || outcome.equals(new Outcome.NotTaken(Standing.CLOSED)));
    assertThat(answered(asked)).isEqualTo((int) taken);
    assertThat(store(asked, submission(asked, 0, 1, UUID.randomUUID(), 8)))
        .isInstanceOfAny(Outcome.NotTaken.class);
  }

  @Test
  void aWishToBeContactedStandsUntilItIsWithdrawn() {
    var asked = fixture.ask(fixture.community(1), "relationship_nps");
    var wish = submission(asked, 0, 0, UUID.randomUUID(), 2, new Answer.Tick(true));
    store(asked, wish);
    int wished = fixture.count(asked.made(), "SELECT count(*) FROM callback_request");

    store(asked, submission(asked, 0, 0, UUID.randomUUID(), 2, new Answer.Tick(false)));

    assertThat(wished).isOne();
    assertThat(fixture.count(asked.made(), "SELECT count(*) FROM callback_request")).isZero();
  }

  @Test
  void theMonthIsThatOfTheCommunity() {
    var asked = fixture.ask(fixture.community(1), "relationship_nps");
    var past =
        new Submission(
            UUID.randomUUID(),
            asked.key(0),
            Optional.empty(),
            Channel.IMPORT,
            Instant.parse("2026-06-30T17:00:00Z"),
            "zh-CN",
            answers(9, new Answer.Tick(false)));

    var outcome = store(asked, past);

    assertThat(read(asked, outcome).month()).isEqualTo(LocalDate.of(2026, 7, 1));
  }

  @Test
  void aPublishedVersionCannotChange() {
    var asked = fixture.ask(fixture.community(1), "relationship_nps");
    int version = asked.wave().versionId();

    assertThatThrownBy(() ->
            fixture.in(
                asked.made(),
                () ->
                    database
                        .sql("UPDATE instrument_version SET definition = '{}' WHERE id = :id")
                        .param("id", version)
                        .update()))
        .hasMessageContaining("is published and cannot change");
  }

  private static <T> List<T> parallel(List<Callable<T>> work) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var done = new ArrayList<T>();
      for (Future<T> each : threads.invokeAll(work)) {
        done.add(each.get());
      }
      return done;
    }
  }

  private int answered(SurveyFixture.Asked asked) {
    int all =
        fixture.count(
            asked.made(), "SELECT sum(answered) FROM participation WHERE dimension = 'ALL'");
    for (String dimension : List.of("BUILDING", "TENURE", "UNIT_KIND")) {
      String sql = "SELECT sum(answered) FROM participation WHERE dimension = '" + dimension + "'";
      assertThat(fixture.count(asked.made(), sql)).as(dimension).isEqualTo(all);
    }
    return all;
  }

  private Outcome store(SurveyFixture.Asked asked, Submission submission) {
    return fixture
        .in(asked.made(), () -> responses.store(asked.made().organisation(), List.of(submission)))
        .getFirst();
  }

  private StoredResponse read(SurveyFixture.Asked asked, Outcome outcome) {
    return fixture.in(
        asked.made(), () -> stored.find(asked.made().community(), id(outcome)).orElseThrow());
  }

  private static UUID id(Outcome outcome) {
    return ((Outcome.Stored) outcome).response();
  }

  private Submission submission(
      SurveyFixture.Asked asked, int household, int link, UUID id, int score) {
    return submission(asked, household, link, id, score, new Answer.Tick(false));
  }

  private Submission submission(
      SurveyFixture.Asked asked, int household, int link, UUID id, int score, Answer contact) {
    return new Submission(
        id,
        asked.key(household),
        fixture.link(asked, household, link),
        Channel.LINK,
        Instant.now(),
        "zh-CN",
        answers(score, contact));
  }

  private static Answers answers(int score, Answer contact) {
    return new Answers(
        Map.of(
            "recommend", new Answer.Score(score),
            "why", new Answer.Words("电梯 — 'quoted' \"and\" {braced}, \\ 邻"),
            "contact", contact));
  }
}
