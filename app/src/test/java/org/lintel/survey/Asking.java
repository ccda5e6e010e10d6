package org.lintel.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.lintel.platform.Viewer;
import org.lintel.survey.instrument.Answer;
import org.lintel.survey.instrument.Answers;
import org.springframework.context.ApplicationContext;

/** Waves in a town, with answers that staff typed in. */
public final class Asking {

  private final Town town;
  private final Viewer viewer;
  private final Clock clock;
  private final Instruments instruments;
  private final Waves waves;
  private final OpeningAWave opening;
  private final Responses responses;

  public Asking(ApplicationContext application, Town town) {
    this.town = town;
    this.viewer = town.everybody();
    this.clock = application.getBean(Clock.class);
    this.instruments = application.getBean(Instruments.class);
    this.waves = application.getBean(Waves.class);
    this.opening = application.getBean(OpeningAWave.class);
    this.responses = application.getBean(Responses.class);
  }

  /** A wave of the recommendation survey that asks nobody yet, for a week. */
  public Wave draft(Mode mode, UUID... communities) {
    return draft("relationship_nps", mode, communities);
  }

  private Wave draft(String instrument, Mode mode, UUID... communities) {
    return town.in(() -> {
      int version = instruments.published(town.organisation, instrument).id();
      var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
      var ids = Arrays.stream(communities).map(town::id).toList();
      return waves.draft(
          viewer,
          new NewWave(
              "秋季 " + mode,
              version,
              mode,
              ids,
              now.minusSeconds(60),
              now.plus(Duration.ofDays(7))));
    });
  }

  public Wave open(Mode mode, UUID... communities) {
    return open("relationship_nps", mode, communities);
  }

  public Wave open(String instrument, Mode mode, UUID... communities) {
    Wave wave = draft(instrument, mode, communities);
    return town.in(() -> {
      assertThat(opening.open(viewer, wave)).isInstanceOf(Opening.Opened.class);
      return waves.get(wave.id());
    });
  }

  public void answer(
      Wave wave, UUID community, UUID household, int score, String why, boolean contact) {
    assertThat(send(wave, community, household, score, why, contact))
        .isInstanceOf(Outcome.Stored.class);
  }

  public Outcome send(
      Wave wave, UUID community, UUID household, int score, String why, boolean contact) {
    Answers answers =
        Answers.NONE
            .with("recommend", new Answer.Score(score))
            .with("reasons", new Answer.Choice(new TreeSet<>(List.of("repair")), ""))
            .with("contact", new Answer.Tick(contact));
    Answers all = why.isEmpty() ? answers : answers.with("why", new Answer.Words(why));
    return town.in(() ->
        responses
            .store(
                town.organisation,
                List.of(
                    new Submission(
                        UUID.randomUUID(),
                        new InvitationKey(town.id(community), wave.id(), household),
                        Optional.empty(),
                        Channel.PAPER,
                        clock.instant(),
                        "zh-CN",
                        all)))
            .getFirst());
  }
}
