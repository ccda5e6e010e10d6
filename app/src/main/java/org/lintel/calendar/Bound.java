package org.lintel.calendar;

/** What decides when a clock is due. */
public enum Bound {
  /** The time that the rule gives. */
  ALLOWANCE,
  /** The longest time by the clock on the wall. */
  CAP,
  /** A date that a person promised. */
  PROMISE
}
