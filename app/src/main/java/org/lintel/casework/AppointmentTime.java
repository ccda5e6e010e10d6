package org.lintel.casework;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * From when until when somebody comes.
 *
 * @param until when the visit has begun at the latest, and the technician is free again
 */
public record AppointmentTime(Instant from, Instant until) {

  public static final Duration SHORTEST = Duration.ofMinutes(15);
  public static final Duration LONGEST = Duration.ofHours(6);

  private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  public AppointmentTime {
    Duration length = Duration.between(from, until);
    if (length.compareTo(SHORTEST) < 0 || length.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "an appointment of " + length + " is outside " + SHORTEST + "–" + LONGEST);
    }
  }

  boolean overlaps(Instant begin, Instant end) {
    return from.isBefore(end) && begin.isBefore(until);
  }

  public LocalDate day(ZoneId zone) {
    return from.atZone(zone).toLocalDate();
  }

  /** The time of day as a span: {@code 14:00–15:00}. */
  public String span(ZoneId zone) {
    return TIME.format(from.atZone(zone)) + "–" + TIME.format(until.atZone(zone));
  }

  /** Day and span in digits, the same in every language. */
  public String written(ZoneId zone) {
    return DAY.format(from.atZone(zone)) + "–" + TIME.format(until.atZone(zone));
  }

  /** As the value of a form. */
  public String code() {
    return from + "/" + until;
  }

  /** The time that a form sent; empty when it is none, or in a year that nobody means. */
  public static Optional<AppointmentTime> read(String typed) {
    String[] parts = typed.strip().split("/", -1);
    try {
      return parts.length == 2
          ? of(Instant.parse(parts[0]), Instant.parse(parts[1])).filter(AppointmentTime::isLikely)
          : Optional.empty();
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  private static boolean isLikely(AppointmentTime time) {
    return !time.from().isBefore(FIRST) && time.from().isBefore(LAST);
  }

  /** That time; empty when it is too short or too long. */
  public static Optional<AppointmentTime> of(Instant from, Instant until) {
    Duration length = Duration.between(from, until);
    return length.compareTo(SHORTEST) < 0 || length.compareTo(LONGEST) > 0
        ? Optional.empty()
        : Optional.of(new AppointmentTime(from, until));
  }
}
