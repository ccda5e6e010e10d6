package org.lintel.analysis.plan;

import java.util.Locale;

/** The part that columns play. */
public enum Role {
  RECOMMEND,
  SATISFACTION,
  EXPECT,
  PERCEIVE,
  SCALE,
  DRIVERS,
  OUTCOME,
  GROUP,
  PERIOD;

  /** As it is named on the command line and in message keys. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
