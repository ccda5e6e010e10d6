package org.lintel.demonstration;

import java.time.LocalDate;
import java.util.List;
import org.lintel.community.Communities;
import org.lintel.community.Community;
import org.lintel.identity.Permission;
import org.lintel.platform.Viewer;
import org.lintel.survey.Instruments;
import org.lintel.survey.Mode;
import org.lintel.survey.NewWave;
import org.lintel.survey.Opening;
import org.lintel.survey.OpeningAWave;
import org.lintel.survey.Wave;
import org.lintel.survey.Waves;
import org.lintel.survey.instrument.Questionnaire;
import org.springframework.stereotype.Component;

/** Drafts and opens a wave as staff do. */
@Component
class AskingNow {

  private static final String INSTRUMENT = "relationship_nps";

  private final Instruments instruments;
  private final Communities communities;
  private final Waves waves;
  private final OpeningAWave opening;

  AskingNow(Instruments instruments, Communities communities, Waves waves, OpeningAWave opening) {
    this.instruments = instruments;
    this.communities = communities;
    this.waves = waves;
    this.opening = opening;
  }

  /** An open wave and what it asks. */
  record Asked(Wave wave, Questionnaire questionnaire) {}

  /** Asks a community in the quarter of the round; whatever day it is, answers are still taken. */
  Asked open(Viewer viewer, Place place, Round round) {
    var version = instruments.published(viewer.organisation(), INSTRUMENT);
    LocalDate opens = round.quarterStart();
    LocalDate closes = opens.plusMonths(3).plusDays(14);
    var wave =
        waves.draft(
            viewer,
            new NewWave(
                round.title() + place.name() + "回访",
                version.id(),
                Mode.NAMED,
                List.of(community(viewer, place).id()),
                opens.atStartOfDay(LoadingTheDemonstration.ZONE).toInstant(),
                closes.atStartOfDay(LoadingTheDemonstration.ZONE).toInstant()));
    if (!(opening.open(viewer, wave) instanceof Opening.Opened)) {
      throw new IllegalStateException("the wave of the demonstration did not open");
    }
    return new Asked(waves.get(wave.id()), version.questionnaire());
  }

  private Community community(Viewer viewer, Place place) {
    return communities.visibleTo(viewer, Permission.MANAGE_SURVEYS).stream()
        .filter(community -> community.name().equals(place.name()))
        .findFirst()
        .orElseThrow();
  }
}
