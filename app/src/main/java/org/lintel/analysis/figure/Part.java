package org.lintel.analysis.figure;

import java.util.Locale;

/** The part of a report that a figure belongs to. */
public enum Part {
  RECOMMENDATION,
  SATISFACTION,
  CHANGE,
  GROUP,
  GAP,
  SCALE,
  DRIVER,
  WEIGHTED,
  QUALITY;

  /** As files and message keys name it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
