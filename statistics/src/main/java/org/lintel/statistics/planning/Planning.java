package org.lintel.statistics.planning;

import org.lintel.statistics.Purpose;
import org.lintel.statistics.distribution.Quantiles;

/**
 * What can be known before asking: how precise a figure will be, how many answers it takes, and
 * which change between two waves can be seen at all.
 *
 * <p>In the unit of the answers: with an NPS variance (.7 until the own one is known) margins and
 * changes are fractions, times 100 points. A claim about the process takes {@link
 * Purpose#process()}: asking everybody does not make noise go away.
 *
 * <ul>
 *   <li>margin: z √Var(mean)
 *   <li>answers for a margin e: n₀ = z²v/e², with N households n₀N/(n₀ + N - 1), rounded up
 *   <li>smallest change seen with the given power: (z + z_power) √(2 Var(mean))
 * </ul>
 *
 * <p>Reference: Cochran (1977) Sampling Techniques, chapter 4.
 *
 * @param variance variance of one answer, above 0
 * @param kind where the variance comes from
 * @param level confidence level
 * @param power probability of seeing a change that is there
 */
public record Planning(double variance, VarianceKind kind, double level, double power) {

  /** Variance of one answer as -1, 0 or 1 to assume while none is known. */
  public static final double USUAL_NPS_VARIANCE = 0.7;

  private static final double USUAL_LEVEL = 0.95;
  private static final double USUAL_POWER = 0.8;
  private static final double ROUNDING = 1e-9;

  public Planning {
    if (!(variance > 0) || Double.isInfinite(variance)) {
      throw new IllegalArgumentException("Variance %s is not above 0".formatted(variance));
    }
    requireInside("Confidence level", level);
    requireInside("Power", power);
  }

  /** A plan at level .95 and power .80 with a variance found in answers. */
  public static Planning withVariance(double variance) {
    return new Planning(variance, VarianceKind.OF_ANSWERS, USUAL_LEVEL, USUAL_POWER);
  }

  /** A plan for an NPS about which nothing is known yet. */
  public static Planning ofNps() {
    return withVariance(USUAL_NPS_VARIANCE);
  }

  /** Half width of the interval that {@code n} answers will give. */
  public double margin(long n, Purpose purpose) {
    return Quantiles.twoSidedNormal(level) * Math.sqrt(varianceOfMean(n, purpose));
  }

  /** Answers needed for an interval of ± {@code margin}; never more than there are households. */
  public long answersFor(double margin, Purpose purpose) {
    if (!(margin > 0)) {
      throw new IllegalArgumentException("Margin %s is not above 0".formatted(margin));
    }
    var infinite = Math.pow(Quantiles.twoSidedNormal(level) / margin, 2) * variance;
    var needed =
        switch (purpose) {
          case Purpose.Descriptive(var population) ->
              infinite * population / (infinite + population - 1);
          case Purpose.AboutProcess _ -> infinite;
        };
    return (long) Math.ceil(needed - ROUNDING);
  }

  /** The smallest change between two independent waves of {@code n} answers that would be seen. */
  public double smallestVisibleChange(long n, Purpose purpose) {
    var z = Quantiles.twoSidedNormal(level) + Quantiles.normal(power);
    return z * Math.sqrt(2 * varianceOfMean(n, purpose));
  }

  /**
   * Answers that each of two independent waves needs so that a change of that size would be seen:
   * the fewest n with {@link #smallestVisibleChange} no larger, about the process.
   */
  public long answersForChange(double change) {
    if (!(change > 0)) {
      throw new IllegalArgumentException("Change %s is not above 0".formatted(change));
    }
    var z = Quantiles.twoSidedNormal(level) + Quantiles.normal(power);
    var whole = 2 * variance * Math.pow(z / change, 2);
    var needed =
        switch (kind) {
          case OF_ANSWERS -> whole + 1;
          case OF_POPULATION -> whole;
        };
    return Math.max(2, (long) Math.ceil(needed - ROUNDING));
  }

  /** Invitations needed for {@code answers} when a share {@code responseRate} will answer. */
  public static long invitationsFor(long answers, double responseRate) {
    if (!(responseRate > 0 && responseRate <= 1)) {
      throw new IllegalArgumentException(
          "Response rate %s is outside 0 to 1".formatted(responseRate));
    }
    return (long) Math.ceil(answers / responseRate - ROUNDING);
  }

  private double varianceOfMean(long n, Purpose purpose) {
    if (n < 2) {
      throw new IllegalArgumentException("Number of answers %d is below 2".formatted(n));
    }
    return kind.ofMean(variance, n, purpose);
  }

  private static void requireInside(String name, double value) {
    if (!(value > 0 && value < 1)) {
      throw new IllegalArgumentException(
          "%s %s is outside 0 to 1, both excluded".formatted(name, value));
    }
  }
}
