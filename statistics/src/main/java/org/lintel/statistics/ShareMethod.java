package org.lintel.statistics;

import org.apache.commons.statistics.distribution.BetaDistribution;

/** How the interval of a share is computed; {@link #WILSON} is the one to show. */
public enum ShareMethod {

  /** Score interval, close to its level for every share. Wilson (1927). */
  WILSON("share.wilson1927"),

  /**
   * Exact interval from Beta quantiles, never below its level and therefore wide; for audits.
   * Clopper &amp; Pearson (1934) Biometrika 26:404.
   */
  CLOPPER_PEARSON("share.exact.clopper-pearson1934"),

  /** Quantiles of Beta(x + ½, n - x + ½). Brown, Cai &amp; DasGupta (2001) Statistical Science. */
  JEFFREYS("share.jeffreys.brown2001");

  private final String id;

  ShareMethod(String id) {
    this.id = id;
  }

  /** Stable identifier of the method. */
  public String id() {
    return id;
  }

  Limits limits(Share share, Purpose purpose, double level) {
    var tail = (1 - Interval.requireLevel(level)) / 2;
    var count = (double) share.count();
    var rest = (double) (share.n() - share.count());
    if (!(purpose instanceof Purpose.AboutProcess)) {
      throw new IllegalArgumentException(id + " knows no finite population");
    }
    return this == CLOPPER_PEARSON
        ? betaLimits(count, rest + 1, count + 1, rest, tail)
        : betaLimits(count + 0.5, rest + 0.5, count + 0.5, rest + 0.5, tail);
  }

  /** Quantiles of two Beta distributions; the ends of the range where the counts end. */
  private static Limits betaLimits(
      double lowerA, double lowerB, double upperA, double upperB, double tail) {
    var lower =
        lowerA < 1 ? 0 : BetaDistribution.of(lowerA, lowerB).inverseCumulativeProbability(tail);
    var upper =
        upperB < 1 ? 1 : BetaDistribution.of(upperA, upperB).inverseSurvivalProbability(tail);
    return new Limits(lower, upper);
  }
}
