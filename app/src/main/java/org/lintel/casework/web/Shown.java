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

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

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
    var then = instant.atZone(zone);
    LocalDate today = now.atZone(zone).toLocalDate();
    String time = TIME.format(then);
    if (then.toLocalDate().equals(today)) {
      return text.get("casework.time.today", time);
    }
    if (then.toLocalDate().equals(today.plusDays(1))) {
      return text.get("casework.time.tomorrow", time);
    }
    Locale language = text.isChinese() ? Locale.CHINA : Locale.UK;
    return DateTimeFormatter.ofLocalizedPattern("MMMd").withLocale(language).format(then)
        + " "
        + time;
  }

  /** Day and time as an owner reads them. */
  static String moment(Instant instant, ZoneId zone, Text text) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
        .withLocale(text.isChinese() ? Locale.CHINA : Locale.UK)
        .format(instant.atZone(zone));
  }
}
