package org.lintel.calendar;

/** How bad it is for those concerned; rules are chosen by it. */
public enum Severity {
  /** Danger to life or to the building. */
  EMERGENCY,
  /** Daily life is cut off: no water, no lift, no light. */
  URGENT,
  NORMAL,
  MINOR
}
