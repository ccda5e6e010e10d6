package org.lintel.statistics;

import java.util.function.DoubleFunction;
import org.lintel.statistics.distribution.Quantiles;

/**
 * A difference of two independent groups or waves, first minus second, with its interval and test.
 *
 * <p>A difference is a statement about the process, so no finite population is assumed unless asked
 * for. Both groups need 30 answers. The interval and the test always agree: {@code p} is the
 * smallest 1 - level at which the interval still excludes 0, and {@code z} the standard normal
 * value (for means Student's t) that belongs to it. When several differences are judged together
 * adjust {@code p} first.
 *
 * <ul>
 *   <li>NPS: MOVER of the groups' score intervals, {@code nps.difference.mover-score}
 *   <li>shares: Newcombe's hybrid of Wilson intervals, {@code share.difference.newcombe1998}
 *   <li>means: Welch's t with Satterthwaite's degrees of freedom, {@code mean.difference.welch1947}
 * </ul>
 *
 * <p>References: Newcombe (1998) Statistics in Medicine 17:873; Zou &amp; Donner (2008) Statistics
 * in Medicine 27:1693; Welch (1947) Biometrika 34:28.
 *
 * @param value first minus second, in the unit of the groups
 * @param interval interval of the difference
 * @param z test statistic, signed as the difference
 * @param p two-sided p value, above 0
 * @param firstN answers of the first group
 * @param secondN answers of the second group
 * @param method stable identifier of the method
 */
public record Difference(
    double value, Interval interval, double z, double p, long firstN, long secondN, String method)
    implements Comparison {

  private static final String NPS_METHOD = "nps.difference.mover-score";
  private static final String SHARE_METHOD = "share.difference.newcombe1998";
  private static final String MEAN_METHOD = "mean.difference.welch1947";

  /** Beyond this z the two-sided p value is no longer a normal double. */
  private static final double LARGEST_Z = 37;

  private static final int BISECTIONS = 60;

  /** Difference of two NPS about the process, at the usual level. */
  public static Comparison of(Nps first, Nps second) {
    return of(first, Purpose.process(), second, Purpose.process(), Interval.USUAL_LEVEL);
  }

  /** Difference of two NPS. */
  public static Comparison of(
      Nps first, Purpose firstPurpose, Nps second, Purpose secondPurpose, double level) {
    if (tooFew(first.n(), second.n())) {
      return notEnough(first.n(), second.n());
    }
    DoubleFunction<Limits> limits =
        z ->
            Limits.ofDifference(
                first.value(),
                first.limits(NpsMethod.SCORE, firstPurpose, z),
                second.value(),
                second.limits(NpsMethod.SCORE, secondPurpose, z));
    var value = first.value() - second.value();
    return byInversion(value, limits, level, first.n(), second.n(), NPS_METHOD);
  }

  /** Difference of two shares about the process, at the usual level. */
  public static Comparison of(Share first, Share second) {
    return of(first, Purpose.process(), second, Purpose.process(), Interval.USUAL_LEVEL);
  }

  /** Difference of two shares. */
  public static Comparison of(
      Share first, Purpose firstPurpose, Share second, Purpose secondPurpose, double level) {
    if (tooFew(first.n(), second.n())) {
      return notEnough(first.n(), second.n());
    }
    DoubleFunction<Limits> limits =
        z ->
            Limits.ofDifference(
                first.value(),
                first.limits(firstPurpose, z),
                second.value(),
                second.limits(secondPurpose, z));
    var value = first.value() - second.value();
    return byInversion(value, limits, level, first.n(), second.n(), SHARE_METHOD);
  }

  /** Difference of two means about the process, at the usual level. */
  public static Comparison of(Mean first, Mean second) {
    return of(first, Purpose.process(), second, Purpose.process(), Interval.USUAL_LEVEL);
  }

  /** Difference of two means. */
  public static Comparison of(
      Mean first, Purpose firstPurpose, Mean second, Purpose secondPurpose, double level) {
    if (tooFew(first.n(), second.n())) {
      return notEnough(first.n(), second.n());
    }
    return Welch.difference(first, firstPurpose, second, secondPurpose)
        .compared(level, first.n(), second.n(), MEAN_METHOD);
  }

  /** A mean of differences within respondents against no difference. */
  static Comparison fromNone(Mean mean, String method) {
    if (tooFew(mean.n(), mean.n())) {
      return notEnough(mean.n(), mean.n());
    }
    return new Welch(mean.value(), mean.standardError(Purpose.process()), mean.n() - 1.0)
        .compared(Interval.USUAL_LEVEL, mean.n(), mean.n(), method);
  }

  /** True when the interval excludes no difference. */
  public boolean isSignificant() {
    return interval.excludes(0);
  }

  private static boolean tooFew(long first, long second) {
    return Math.min(first, second) < PublicationFloor.COMPARE;
  }

  private static NotEnough notEnough(long first, long second) {
    return new NotEnough(Math.min(first, second), PublicationFloor.COMPARE);
  }

  private static Difference byInversion(
      double value,
      DoubleFunction<Limits> limits,
      double level,
      long firstN,
      long secondN,
      String method) {
    var interval = limits.apply(Quantiles.twoSidedNormal(level)).around(value, level);
    var z = Math.copySign(largestExcluding(value, limits), value);
    return new Difference(
        value, interval, z, Quantiles.twoSidedNormalTail(z), firstN, secondN, method);
  }

  /** The largest z whose interval still excludes 0; 0 when there is no difference. */
  private static double largestExcluding(double value, DoubleFunction<Limits> limits) {
    if (value == 0) {
      return 0;
    }
    var excludes = 0.0;
    var contains = LARGEST_Z;
    for (var i = 0; i < BISECTIONS; i++) {
      var middle = (excludes + contains) / 2;
      var at = limits.apply(middle);
      if (at.lower() > 0 || at.upper() < 0) {
        excludes = middle;
      } else {
        contains = middle;
      }
    }
    return excludes;
  }
}
