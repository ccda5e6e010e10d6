package org.lintel.calendar;

/** What has to be done by the time a clock runs out. Clocks of one subject run independently. */
public enum ClockMeasure {
  /** Say that it has arrived. */
  ACKNOWLEDGE,
  /** A person answers. */
  FIRST_RESPONSE,
  /** Tell how things stand; runs again after each time. */
  NEXT_UPDATE,
  /** Solve it. */
  RESOLVE,
  /** Make good what went wrong. */
  REMEDY
}
