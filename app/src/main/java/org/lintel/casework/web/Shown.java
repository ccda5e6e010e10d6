package org.lintel.casework.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.lintel.casework.NextStep;
import org.lintel.platform.web.Text;

/** How times stand on the pages of cases: in the community's zone. */
final class Shown {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  private Shown() {}

  static String minute(Instant instant, ZoneId zone) {
    return MINUTE.format(instant.atZone(zone));
  }

  /** A day as an owner reads it. */
  static String day(LocalDate day, Text text) {
    return NextStep.day(day, text);
  }

  /** Day and time as an owner reads them who looks now: today and tomorrow are called so. */
  static String near(Instant instant, Instant now, ZoneId zone, Text text) {
    return NextStep.near(instant, now, zone, text);
  }

  /** Day and time as an owner reads them. */
  static String moment(Instant instant, ZoneId zone, Text text) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
        .withLocale(text.isChinese() ? Locale.CHINA : Locale.UK)
        .format(instant.atZone(zone));
  }
}
