package org.lintel.measurement.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintel.community.Community;
import org.lintel.measurement.RollupAlarms;
import org.lintel.platform.web.Text;
import org.lintel.survey.Wave;

/**
 * The last comparison and what it found.
 *
 * @param isCompared whether a comparison ran, without which nothing can be said to agree
 * @param last the sentence about the last comparison
 */
public record RollupsPage(boolean isCompared, String last, List<Row> rows) {

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  public RollupsPage {
    rows = List.copyOf(rows);
  }

  /** One rollup that differs. */
  public record Row(
      UUID wave,
      String waveName,
      String community,
      String month,
      String stored,
      String counted,
      String found) {

    static Row of(RollupAlarms.Alarm alarm, Wave wave, Community community) {
      return new Row(
          wave.uuid(),
          wave.name(),
          community.name(),
          alarm.month().toString().substring(0, 7),
          count(alarm.stored()),
          count(alarm.counted()),
          MOMENT.format(alarm.foundAt().atZone(community.zone())));
    }
  }

  static RollupsPage of(
      Optional<RollupAlarms.Comparison> last, List<Row> rows, ZoneId zone, Text text) {
    String sentence =
        last.map(c ->
                text.get(
                    "measurement.rollups.last.text",
                    MOMENT.format(c.comparedAt().atZone(zone)),
                    count(c.waves()),
                    count(c.responses()),
                    count(c.differences())))
            .orElseGet(() -> text.get("measurement.rollups.never"));
    return new RollupsPage(last.isPresent(), sentence, rows);
  }

  private static String count(long number) {
    return "%,d".formatted(number);
  }
}
