package org.lintel.statistics.funnel;

/** The two pairs of lines of a funnel plot. */
public enum FunnelLine {
  /** 95 %: one community in 20 lies outside by chance. */
  WARNING(0.95),

  /** 99.8 %: one in 500 lies outside by chance. */
  ACTION(0.998);

  private final double level;

  FunnelLine(double level) {
    this.level = level;
  }

  /** Share of communities inside by chance alone. */
  public double level() {
    return level;
  }
}
