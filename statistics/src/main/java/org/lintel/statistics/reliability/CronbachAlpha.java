package org.lintel.statistics.reliability;

import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.FDistribution;
import org.lintel.statistics.Interval;
import org.lintel.statistics.Outcome;
import org.lintel.statistics.Outcome.Reason;
import org.lintel.statistics.distribution.Quantiles;
import org.lintel.statistics.moments.Covariances;

/**
 * Cronbach's alpha: how far the sum of k items would repeat itself.
 *
 * <p>α = k/(k-1) · (1 - ΣS_ii/ΣΣS_ij) from covariances (raw); the standardised one from
 * correlations. It is at most 1, and negative when items run against each other: then turn an item
 * round, or do not add them up. It is a lower bound of reliability only if the items measure one
 * thing, which it does not test; {@link Omega} is the better report. Needs 100 answers and two
 * items.
 *
 * <p>Reference: Cronbach (1951) Psychometrika 16:297; interval by Feldt (1965) Psychometrika
 * 30:357; standard error by van Zyl, Neudecker &amp; Nel (2000) Psychometrika 65:271 and Duhachek
 * &amp; Iacobucci (2004) J. Appl. Psychol. 89:792.
 *
 * @param value raw alpha
 * @param standardised alpha of items brought to one variance
 * @param standardError asymptotic standard error of the raw one
 * @param n number of answers
 * @param items number of items
 */
public record CronbachAlpha(
    double value, double standardised, double standardError, long n, int items) {

  /** Identifier of the method. */
  public static final String METHOD = "reliability.alpha.feldt1965";

  /** Answers from which reliability is published. */
  public static final long NEEDS = 100;

  /**
   * Alpha of a scale.
   *
   * @param items indices of at least two items
   */
  public static Outcome<CronbachAlpha> of(Covariances known, int... items) {
    if (items.length < 2) {
      throw new IllegalArgumentException("%d items are below 2".formatted(items.length));
    }
    if (known.n() < NEEDS) {
      return new Outcome.TooFew<>(known.n(), NEEDS);
    }
    if (IntStream.of(items).anyMatch(known::isConstant)) {
      return Outcome.impossible(Reason.CONSTANT);
    }
    var scale = known.select(items);
    if (!(sum(scale) > 0)) {
      return Outcome.impossible(Reason.DEPENDENT);
    }
    return Outcome.of(
        new CronbachAlpha(
            alpha(scale),
            alpha(scale.correlations()),
            standardError(scale),
            known.n(),
            items.length));
  }

  private static double alpha(Covariances scale) {
    double k = scale.size();
    return k / (k - 1) * (1 - trace(scale) / sum(scale));
  }

  private static double trace(Covariances scale) {
    return IntStream.range(0, scale.size()).mapToDouble(scale::variance).sum();
  }

  private static double sum(Covariances scale) {
    return IntStream.range(0, scale.size()).mapToDouble(i -> rowSum(scale, i)).sum();
  }

  private static double rowSum(Covariances scale, int i) {
    return IntStream.range(0, scale.size()).mapToDouble(j -> scale.covariance(i, j)).sum();
  }

  /** √(Q/n), Q = 2k²/((k-1)²(1ᵀS1)³) · (1ᵀS1 (tr S² + tr² S) - 2 tr S · 1ᵀS²1). */
  private static double standardError(Covariances scale) {
    int k = scale.size();
    double all = sum(scale);
    double trace = trace(scale);
    double squares = 0;
    double rows = 0;
    for (int i = 0; i < k; i++) {
      double row = rowSum(scale, i);
      rows += row * row;
      for (int j = 0; j < k; j++) {
        squares += scale.covariance(i, j) * scale.covariance(i, j);
      }
    }
    double bracket = all * (squares + trace * trace) - 2 * trace * rows;
    double q = 2.0 * k * k / ((k - 1.0) * (k - 1.0) * all * all * all) * bracket;
    return Math.sqrt(Math.max(0, q) / scale.n());
  }

  /** Feldt's interval at the usual level. */
  public Interval interval() {
    return interval(Interval.USUAL_LEVEL);
  }

  /** Feldt's interval: 1 - (1 - α) F with n - 1 and (n - 1)(k - 1) degrees of freedom. */
  public Interval interval(double level) {
    var f = FDistribution.of(n - 1.0, (n - 1.0) * (items - 1));
    double tail = (1 - level) / 2;
    double upper = 1 - (1 - value) * f.inverseCumulativeProbability(tail);
    double lower = 1 - (1 - value) * f.inverseSurvivalProbability(tail);
    return new Interval(lower, upper, level);
  }

  /** α ± z · SE, cut at 1: for comparison with other programs. */
  public Interval waldInterval(double level) {
    double half = Quantiles.twoSidedNormal(level) * standardError;
    return new Interval(value - half, Math.min(1, value + half), level);
  }
}
