package org.lintel.survey.web;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import org.lintel.identity.Permission;
import org.lintel.platform.Viewer;
import org.lintel.survey.AnswerImport;
import org.lintel.survey.Participation;
import org.lintel.survey.WaveOverview;
import org.lintel.survey.WaveOverviews;
import org.lintel.survey.Waves;
import org.springframework.stereotype.Component;

/** Where to see what came of an import of past answers. */
@Component
class ImportResults {

  private static final int MOST_IN_ADDRESS = 5;

  private final Waves waves;
  private final WaveOverviews overviews;
  private final Participation participation;

  ImportResults(Waves waves, WaveOverviews overviews, Participation participation) {
    this.waves = waves;
    this.overviews = overviews;
    this.participation = participation;
  }

  /** Addresses; empty while there is nothing to see. */
  record Result(String wave, String cockpit) {}

  Result of(Viewer viewer, AnswerImport file) {
    if (file.wave().isEmpty()) {
      return new Result("", "");
    }
    var wave = waves.get(file.wave().getAsInt());
    String address = "/surveys/" + wave.uuid();
    if (!viewer.may(Permission.READ_RESULTS)) {
      return new Result(address, "");
    }
    WaveOverview overview = overviews.find(viewer, Permission.READ_RESULTS, wave.uuid());
    return new Result(address, cockpit(viewer, overview));
  }

  /** The quarter of the answers, and their communities where they are few. */
  private String cockpit(Viewer viewer, WaveOverview overview) {
    LocalDate day = overview.wave().opensAt().atZone(overview.zone()).toLocalDate();
    var address =
        new StringBuilder(
            "/cockpit?q=%04dQ%d".formatted(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR)));
    List<Participation.Group> groups =
        participation.byCommunity(viewer, Permission.READ_RESULTS, overview.wave());
    if (groups.size() <= MOST_IN_ADDRESS) {
      groups.forEach(group -> address.append("&c=").append(group.community()));
    }
    return address.toString();
  }
}
