package org.lintel.calendar;

import java.util.Locale;

/** How bad it is for those concerned, the worst first; rules are chosen by it. */
public enum Severity {
  /** Danger to life or to the building. */
  EMERGENCY,
  /** Daily life is cut off: no water, no lift, no light. */
  URGENT,
  NORMAL,
  MINOR;

  /** Message key of its name. */
  public String key() {
    return "calendar.severity." + name();
  }

  /** Message key of its name in a word or two, for tables and marks. */
  public String shortKey() {
    return "calendar.severity.short." + name().toLowerCase(Locale.ROOT);
  }

  /** Whether somebody has to see to it before anything usual. */
  public boolean isPressing() {
    return this == EMERGENCY || this == URGENT;
  }
}
