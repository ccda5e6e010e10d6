package org.lintel.expectation.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;

/** How times stand on the pages of promises: in the community's zone. */
final class Shown {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
  private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

  private Shown() {}

  static String minute(Instant instant, ZoneId zone) {
    return MINUTE.format(instant.atZone(zone));
  }

  /** As a field for date and time wants it. */
  static String field(Instant instant, ZoneId zone) {
    return FIELD.format(instant.atZone(zone));
  }

  /** What stands in a field for date and time, also with a blank between both. */
  static Optional<Instant> typed(String typed, ZoneId zone) {
    try {
      return Optional.of(
          LocalDateTime.parse(typed.strip().replace(' ', 'T')).atZone(zone).toInstant());
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  /** Says beside a field that no date and time stands there. */
  static void refuse(Refusals refusals, String field, String label, String typed) {
    if (typed.isBlank()) {
      refusals.named(field, label, "expectation.time.missing");
    } else {
      refusals.named(field, label, "expectation.time.wrong", typed);
    }
  }

  /** Day and time as an owner reads them. */
  static String moment(Instant instant, ZoneId zone, Text text) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
        .withLocale(text.isChinese() ? Locale.CHINA : Locale.UK)
        .format(instant.atZone(zone));
  }

  /** A time in the largest two units that it fills. */
  static String lasting(Duration duration, Text text) {
    long days = duration.toDays();
    if (days > 0) {
      return text.get("expectation.lasting.days", days, duration.toHoursPart());
    }
    return duration.toHours() > 0
        ? text.get("expectation.lasting.hours", duration.toHours(), duration.toMinutesPart())
        : text.get("expectation.lasting.minutes", duration.toMinutesPart());
  }
}
