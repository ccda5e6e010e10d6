package org.lintel.channel;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * When nobody is to be disturbed, each day; over midnight when they end before they begin.
 *
 * @param until first moment that is not quiet any more; the same as {@code from} for no quiet hours
 */
public record QuietHours(LocalTime from, LocalTime until) {

  public static final QuietHours NIGHT = new QuietHours(LocalTime.of(22, 0), LocalTime.of(8, 0));

  /** When the quiet ends in which the moment lies; empty when it lies in none. */
  Optional<Instant> endAfter(Instant now, ZoneId zone) {
    ZonedDateTime there = now.atZone(zone);
    if (!isQuiet(there.toLocalTime())) {
      return Optional.empty();
    }
    var end = there.toLocalDate().atTime(until).atZone(zone);
    var next = end.toInstant().isAfter(now) ? end : end.plusDays(1);
    return Optional.of(next.toInstant());
  }

  /** When the quiet began in which the moment lies; empty when it lies in none. */
  Optional<Instant> beginBefore(Instant at, ZoneId zone) {
    ZonedDateTime there = at.atZone(zone);
    if (!isQuiet(there.toLocalTime())) {
      return Optional.empty();
    }
    var begin = there.toLocalDate().atTime(from).atZone(zone);
    var last = begin.toInstant().isAfter(at) ? begin.minusDays(1) : begin;
    return Optional.of(last.toInstant());
  }

  private boolean isQuiet(LocalTime time) {
    boolean isAfterBegin = !time.isBefore(from);
    boolean isBeforeEnd = time.isBefore(until);
    return from.isAfter(until) ? isAfterBegin || isBeforeEnd : isAfterBegin && isBeforeEnd;
  }
}
