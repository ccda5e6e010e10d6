package org.lintel.calendar;

import java.time.Duration;
import java.time.Instant;

/**
 * One stretch of the way from a clock's start to its end.
 *
 * @param name of the holiday or of the {@link PauseReason}; empty where there is none
 * @param percent how long what takes an hour may take in it: 100 but in severe weather
 * @param weather name of the {@link WeatherKind} that lengthens it or lets it stand still; empty
 *     where none does
 */
public record Step(
    Instant from, Instant until, Cause cause, String name, int percent, String weather) {

  static final int FULL = 100;

  public Step {
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException("A step from " + from + " until " + until);
    }
  }

  Step(Instant from, Instant until, Cause cause, String name) {
    this(from, until, cause, name, FULL, "");
  }

  /** How much of it counts. */
  public Duration counted() {
    if (!cause.isCounted()) {
      return Duration.ZERO;
    }
    Duration length = Duration.between(from, until);
    return isLengthened() ? Duration.ofMillis(length.toMillis() * FULL / percent) : length;
  }

  /** How long it takes in it until so much has counted. */
  Duration lasting(Duration counted) {
    return isLengthened()
        ? Duration.ofMillis(Math.ceilDiv(counted.toMillis() * percent, FULL))
        : counted;
  }

  public boolean isLengthened() {
    return percent > FULL;
  }

  Step endingAt(Instant end) {
    return new Step(from, end, cause, name, percent, weather);
  }

  Step in(Spell spell) {
    return spell.percent() == WeatherClause.PAUSE
        ? new Step(from, until, Cause.WEATHER, "", FULL, spell.kind().name())
        : new Step(from, until, cause, name, spell.percent(), spell.kind().name());
  }

  /** Lengthened steps stay apart: each is rounded by itself. */
  boolean continues(Step before) {
    return before.until.equals(from)
        && before.cause == cause
        && before.name.equals(name)
        && before.weather.equals(weather)
        && !isLengthened()
        && !before.isLengthened();
  }
}
