package org.lintel.calendar;

import java.time.Duration;
import java.time.Instant;

/**
 * One stretch of the way from a clock's start to its end.
 *
 * @param name of the holiday or of the {@link PauseReason}; empty where there is none
 */
public record Step(Instant from, Instant until, Cause cause, String name) {

  public Step {
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException("A step from " + from + " until " + until);
    }
  }

  /** How much of it counts: all or nothing. */
  public Duration counted() {
    return cause.isCounted() ? Duration.between(from, until) : Duration.ZERO;
  }

  Step endingAt(Instant end) {
    return new Step(from, end, cause, name);
  }

  boolean continues(Step before) {
    return before.until.equals(from) && before.cause == cause && before.name.equals(name);
  }
}
