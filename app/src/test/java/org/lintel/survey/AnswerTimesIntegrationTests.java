package org.lintel.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.platform.Identifiers;
import org.lintel.survey.instrument.Answer;
import org.lintel.survey.instrument.Answers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long an answer took is known from the id that its first page was shown with. */
@SurveyTest
class AnswerTimesIntegrationTests {

  private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

  @Autowired SurveyFixture fixture;
  @Autowired Responses responses;
  @Autowired JdbcClient database;

  private SurveyFixture.Asked asked;

  @BeforeEach
  void ask() {
    asked = fixture.ask(fixture.community(1), "relationship_nps");
  }

  @Test
  void anAnswerOfOurPagesTookFromItsFirstPageToSending() {
    store(begun(Duration.ofMillis(90_900)), Channel.LINK, link());

    assertThat(seconds()).hasValue(90);
  }

  @Test
  void anHourAndMoreWasPutAsideInBetween() {
    store(begun(Duration.ofHours(1).plusMillis(1)), Channel.LINK, link());

    assertThat(seconds()).isEmpty();
  }

  @Test
  void anIdOfLaterWasNotShownBefore() {
    store(begun(Duration.ofSeconds(-5)), Channel.SHEET, link());

    assertThat(seconds()).isEmpty();
  }

  @Test
  void anIdThatCarriesNoMomentTellsNothing() {
    store(UUID.randomUUID(), Channel.LINK, link());

    assertThat(seconds()).isEmpty();
  }

  @Test
  void programsPaperAndFilesShowNoPage() {
    store(begun(Duration.ofSeconds(90)), Channel.API, link());
    OptionalInt ofAProgram = seconds();
    ask();
    store(begun(Duration.ofSeconds(90)), Channel.PAPER, Optional.empty());
    OptionalInt ofPaper = seconds();
    ask();
    var before = Optional.of(Channel.LINK);
    store(begun(Duration.ofSeconds(90)), Channel.IMPORT, before, Optional.empty());

    assertThat(List.of(ofAProgram, ofPaper, seconds())).containsOnly(OptionalInt.empty());
  }

  @Test
  void whatWasCorrectedIsNotWhatWasAnsweredInThatTime() {
    store(begun(Duration.ofSeconds(90)), Channel.LINK, link());
    OptionalInt first = seconds();
    store(begun(Duration.ofSeconds(5)), Channel.LINK, link());

    assertThat(first).hasValue(90);
    assertThat(seconds()).isEmpty();
  }

  private UUID begun(Duration before) {
    return new Identifiers(Clock.fixed(now.minus(before), ZoneOffset.UTC)).next();
  }

  private Optional<UUID> link() {
    return fixture.link(asked, 0, 0);
  }

  private void store(UUID id, Channel channel, Optional<UUID> link) {
    store(id, channel, Optional.empty(), link);
  }

  private void store(UUID id, Channel channel, Optional<Channel> before, Optional<UUID> link) {
    var answers =
        new Answers(Map.of("recommend", new Answer.Score(9), "contact", new Answer.Tick(false)));
    var submission = new Submission(id, asked.key(0), link, channel, before, now, "zh-CN", answers);
    var outcome =
        fixture.in(
            asked.made(),
            () -> responses.store(asked.made().organisation(), List.of(submission)).getFirst());
    assertThat(outcome).isInstanceOfAny(Outcome.Stored.class, Outcome.Corrected.class);
  }

  private OptionalInt seconds() {
    return fixture.in(
        asked.made(),
        () ->
            database
                .sql("SELECT seconds FROM response_score WHERE wave_id = :wave")
                .param("wave", asked.wave().id())
                .query((row, number) -> {
                  int seconds = row.getInt("seconds");
                  return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(seconds);
                })
                .single());
  }
}
