package org.lintel.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A clock as it is stored.
 *
 * @param rule version by which it runs, or whose ladder it climbs
 * @param run how often its ladder began anew
 * @param nextStep the rung that comes next; beyond the last when all were reached
 * @param exposure what weather may do to it
 */
record KeptClock(
    Subject subject,
    UUID id,
    ClockMeasure measure,
    Optional<RuleKey> rule,
    int run,
    int nextStep,
    Exposure exposure,
    Standing standing) {

  KeptClock higherBy(int rungs) {
    return new KeptClock(subject, id, measure, rule, run, nextStep + rungs, exposure, standing);
  }

  KeptClock exposedTo(Exposure other) {
    return new KeptClock(subject, id, measure, rule, run, nextStep, other, standing);
  }

  KeptClock with(Standing now) {
    return new KeptClock(subject, id, measure, rule, run, nextStep, exposure, now);
  }

  /** One version of a rule. */
  record RuleKey(UUID rule, int version) {}

  /**
   * What follows from the events; elapsed and overrun are fixed when it ends.
   *
   * @param delayedBy weather but for which it would be due earlier
   */
  record Standing(
      ClockState state,
      Instant started,
      Optional<Instant> due,
      Optional<Instant> ended,
      Optional<Duration> elapsed,
      Optional<Duration> overrun,
      boolean isProvisional,
      Optional<WeatherKind> delayedBy) {}
}
