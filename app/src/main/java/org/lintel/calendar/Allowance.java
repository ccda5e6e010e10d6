package org.lintel.calendar;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * How much time a rule gives.
 *
 * @param cap time by the clock on the wall that must not be exceeded, however few working hours
 *     there were in it
 * @param stoppedBy reasons for which time stands still, that of the cap too
 * @param weather what severe weather does to it and to its cap; none: nothing
 */
public record Allowance(
    Duration amount,
    Counting counting,
    Optional<Duration> cap,
    Set<PauseReason> stoppedBy,
    Optional<WeatherClause> weather) {

  static final Duration LONGEST = Duration.ofDays(400);

  public Allowance {
    refuseOutside("Allowance", amount);
    cap.ifPresent(limit -> refuseOutside("Cap", limit));
    stoppedBy = Set.copyOf(stoppedBy);
  }

  /** The same in any weather. */
  public Allowance(
      Duration amount, Counting counting, Optional<Duration> cap, Set<PauseReason> stoppedBy) {
    this(amount, counting, cap, stoppedBy, Optional.empty());
  }

  private static void refuseOutside(String what, Duration amount) {
    if (!amount.isPositive() || amount.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(what + " " + amount + " is outside 0 to " + LONGEST);
    }
  }
}
