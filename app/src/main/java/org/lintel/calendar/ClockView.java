package org.lintel.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One clock of a subject as it stands now.
 *
 * @param due when it is or was due; none while the time stands still
 * @param met when it was met; none while it runs and when it was frozen
 * @param elapsed time that has counted, by the counting of its rule
 * @param overrun time by the clock on the wall since it was due, without pauses
 * @param rule by which it runs; none for a date that a person promised
 * @param isProvisional whether it reaches a year whose holidays are not known yet
 * @param delayedBy weather but for which it would be due earlier
 */
public record ClockView(
    UUID id,
    Subject subject,
    ClockMeasure measure,
    ClockState state,
    Instant started,
    Optional<Instant> due,
    Optional<Instant> met,
    Duration elapsed,
    Duration overrun,
    Optional<RuleName> rule,
    boolean isProvisional,
    Optional<WeatherKind> delayedBy) {

  public boolean isOverdue() {
    return overrun.isPositive();
  }
}
