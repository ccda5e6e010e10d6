package org.lintel.measurement;

/** The unit a figure is given in, with the decimals it deserves. */
public enum Unit {

  /** Points from -100 to 100, signed, no decimals. */
  POINTS(0, true),

  /** Percent, one decimal. */
  PERCENT(1, false),

  /** Points of the answer scale, two decimals. */
  SCALE(2, false),

  /** 0 to 100, one decimal. */
  INDEX(1, false),

  /** Difference of two means of one scale, signed, two decimals. */
  GAP(2, true);

  private final int decimals;
  private final boolean isSigned;

  Unit(int decimals, boolean isSigned) {
    this.decimals = decimals;
    this.isSigned = isSigned;
  }

  /** Decimals on a page; an export has more. */
  public int decimals() {
    return decimals;
  }

  /** Whether a plus stands before positive values. */
  public boolean isSigned() {
    return isSigned;
  }
}
