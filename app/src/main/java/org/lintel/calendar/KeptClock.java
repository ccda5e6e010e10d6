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
 */
record KeptClock(
    Subject subject,
    UUID id,
    ClockMeasure measure,
    Optional<RuleKey> rule,
    int run,
    int nextStep,
    Standing standing) {

  KeptClock higherBy(int rungs) {
    return new KeptClock(subject, id, measure, rule, run, nextStep + rungs, standing);
  }

  /** One version of a rule. */
  record RuleKey(UUID rule, int version) {}

  /** What follows from the events; elapsed and overrun are fixed when it ends. */
  record Standing(
      ClockState state,
      Instant started,
      Optional<Instant> due,
      Optional<Instant> ended,
      Optional<Duration> elapsed,
      Optional<Duration> overrun,
      boolean isProvisional) {}
}
