package org.lintel.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Why something is due when it is: the way there, step by step.
 *
 * @param zone in which days and hours were decided
 * @param target what the steps add up to; none for a date that a person promised
 * @param byAllowance when the time that the rule gives would be over; differs from due where the
 *     cap decides
 * @param due none while the time stands still
 * @param steps from the start to when it is due, without gaps
 * @param source where the rule says that it comes from
 */
public record Explanation(
    ClockView clock,
    ZoneId zone,
    Optional<Allowance> target,
    Bound bound,
    Optional<Instant> byAllowance,
    Optional<Instant> due,
    List<Step> steps,
    String source) {

  static final String TRIAL = "trial";

  public Explanation {
    steps = List.copyOf(steps);
  }

  /** Whether it is of a clock that runs or ran, and not of one that is tried out. */
  public boolean isOfAStoredClock() {
    return !clock.subject().kind().equals(TRIAL);
  }

  /** Time that the steps have to add up to. */
  public Optional<Duration> amount() {
    return bound == Bound.CAP ? target.flatMap(Allowance::cap) : target.map(Allowance::amount);
  }

  /**
   * When it is due, from nothing but the steps: where their counted time reaches the amount; none
   * where it does not.
   */
  public Optional<Instant> replay() {
    if (amount().isEmpty()) {
      return due;
    }
    Duration left = amount().get();
    for (Step step : steps) {
      if (step.cause().isCounted() && step.counted().compareTo(left) >= 0) {
        return Optional.of(step.from().plus(step.lasting(left)));
      }
      left = left.minus(step.counted());
    }
    return Optional.empty();
  }
}
