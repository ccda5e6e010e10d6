package org.lintel.calendar;

import java.time.Instant;

/**
 * A clock has reached a rung of its ladder, before or after it is due. Published once for each rung
 * of a run, in the transaction that notes it.
 *
 * @param step number of the rung in the ladder, from 1
 * @param due when what the clock measures is or was due
 * @param fired when the rung was reached by the worker; the same for all rungs found at once
 * @param level who is to hear of it
 */
public record ClockDue(
    int organisation,
    Subject subject,
    ClockMeasure measure,
    int step,
    Instant due,
    Instant fired,
    Level level) {

  /** Whether it is a warning ahead of time. */
  public boolean isWarning() {
    return fired.isBefore(due);
  }
}
