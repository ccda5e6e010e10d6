package org.lintel.calendar;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Days and minutes as the fields of forms have them. */
final class LocalTimes {

  private LocalTimes() {}

  static Optional<Instant> read(String typed, ZoneId zone) {
    try {
      LocalDateTime time = LocalDateTime.parse(typed.strip().replace(' ', 'T'));
      boolean isNear = time.getYear() >= 2000 && time.getYear() < 2200;
      return isNear
          ? Optional.of(time.truncatedTo(ChronoUnit.MINUTES).atZone(zone).toInstant())
          : Optional.empty();
    } catch (DateTimeException notATime) {
      return Optional.empty();
    }
  }

  /** As people read it. */
  static String write(Instant at, ZoneId zone) {
    return DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").format(at.atZone(zone));
  }
}
