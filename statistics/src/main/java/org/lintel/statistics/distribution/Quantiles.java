package org.lintel.statistics.distribution;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** Quantiles and tail areas that the estimators share. */
public final class Quantiles {

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private Quantiles() {}

  /** The z with P(Z &lt;= z) = probability; probability strictly between 0 and 1. */
  public static double normal(double probability) {
    return NORMAL.inverseCumulativeProbability(requireInside(probability));
  }

  /** The z with P(|Z| &lt;= z) = level; 1.959964 at 0.95. */
  public static double twoSidedNormal(double level) {
    return NORMAL.inverseSurvivalProbability((1 - requireInside(level)) / 2);
  }

  /** P(|Z| &gt;= |z|). */
  public static double twoSidedNormalTail(double z) {
    return 2 * NORMAL.survivalProbability(Math.abs(z));
  }

  /** The t with P(|T| &lt;= t) = level. */
  public static double twoSidedStudent(double level, double degreesOfFreedom) {
    return TDistribution.of(degreesOfFreedom)
        .inverseSurvivalProbability((1 - requireInside(level)) / 2);
  }

  /** P(|T| &gt;= |t|). */
  public static double twoSidedStudentTail(double t, double degreesOfFreedom) {
    return 2 * TDistribution.of(degreesOfFreedom).survivalProbability(Math.abs(t));
  }

  /** The x with P(X &lt;= x) = level for chi squared. */
  public static double chiSquared(double level, double degreesOfFreedom) {
    return ChiSquaredDistribution.of(degreesOfFreedom)
        .inverseSurvivalProbability(1 - requireInside(level));
  }

  /** P(X &gt;= x) for chi squared. */
  public static double chiSquaredTail(double x, double degreesOfFreedom) {
    return ChiSquaredDistribution.of(degreesOfFreedom).survivalProbability(x);
  }

  private static double requireInside(double probability) {
    if (!(probability > 0 && probability < 1)) {
      throw new IllegalArgumentException(
          "Probability %s is outside 0 to 1, both excluded".formatted(probability));
    }
    return probability;
  }
}
