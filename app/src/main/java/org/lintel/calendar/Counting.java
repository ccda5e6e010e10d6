package org.lintel.calendar;

/** Which time a rule counts. */
public enum Counting {
  /** Every minute, day and night. */
  ELAPSED,
  /** Minutes within working hours. */
  WORKING
}
