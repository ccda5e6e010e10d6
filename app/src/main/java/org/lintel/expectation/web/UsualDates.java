package org.lintel.expectation.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.lintel.platform.web.Text;

/**
 * Dates that people promise most, to be chosen with one touch: the end of the working day today,
 * tomorrow, in three days, in a week.
 */
final class UsualDates {

  private static final LocalTime END_OF_DAY = LocalTime.of(18, 0);

  /** Later than that before the end of the day nobody means today. */
  private static final Duration LAST_CALL = Duration.ofHours(1);

  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MM-dd HH:mm");
  private static final int[] DAYS = {0, 1, 3, 7};

  private UsualDates() {}

  static List<Option> of(Instant now, ZoneId zone, Text text) {
    var dates = new ArrayList<Option>();
    for (int days : DAYS) {
      ZonedDateTime date =
          now.atZone(zone).toLocalDate().plusDays(days).atTime(END_OF_DAY).atZone(zone);
      if (date.toInstant().isAfter(now.plus(LAST_CALL))) {
        dates.add(
            new Option(
                Shown.field(date.toInstant(), zone),
                text.get("expectation.date.in-" + days, SHORT.format(date))));
      }
    }
    return dates;
  }

  /** The one that is chosen before anybody chooses: tomorrow. */
  static String usual(Instant now, ZoneId zone) {
    var tomorrow = now.atZone(zone).toLocalDate().plusDays(1).atTime(END_OF_DAY).atZone(zone);
    return Shown.field(tomorrow.toInstant(), zone);
  }
}
