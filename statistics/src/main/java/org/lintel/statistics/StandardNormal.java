package org.lintel.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** Quantiles and tail areas of the standard normal and Student's t distribution. */
final class StandardNormal {

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private StandardNormal() {}

  /** The z with P(|Z| &lt;= z) = level; 1.959964 at 0.95. */
  static double twoSidedQuantile(double level) {
    return NORMAL.inverseSurvivalProbability((1 - Interval.requireLevel(level)) / 2);
  }

  static double quantile(double probability) {
    return NORMAL.inverseCumulativeProbability(probability);
  }

  /** P(|Z| &gt;= |z|). */
  static double twoSidedP(double z) {
    return 2 * NORMAL.survivalProbability(Math.abs(z));
  }

  /** The t with P(|T| &lt;= t) = level. */
  static double twoSidedT(double level, double degreesOfFreedom) {
    return TDistribution.of(degreesOfFreedom)
        .inverseSurvivalProbability((1 - Interval.requireLevel(level)) / 2);
  }

  /** P(|T| &gt;= |t|). */
  static double twoSidedTP(double t, double degreesOfFreedom) {
    return 2 * TDistribution.of(degreesOfFreedom).survivalProbability(Math.abs(t));
  }
}
