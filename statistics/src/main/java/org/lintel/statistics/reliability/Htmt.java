package org.lintel.statistics.reliability;

import java.util.stream.IntStream;
import org.lintel.statistics.Outcome;
import org.lintel.statistics.Outcome.Reason;
import org.lintel.statistics.moments.Covariances;

/**
 * Heterotrait-monotrait ratio: whether two scales measure two things.
 *
 * <p>Mean correlation of items across the scales, divided by the geometric mean of the mean
 * correlations within each (arithmetic means inside, the original form). Above {@value #FLAG} the
 * scales are hardly distinct, above {@value #FAIL} they are not. Needs 100 answers and two items in
 * each scale.
 *
 * <p>Reference: Henseler, Ringle &amp; Sarstedt (2015) J. Acad. Mark. Sci. 43:115.
 *
 * @param value the ratio, at least 0
 * @param n number of answers
 */
public record Htmt(double value, long n) {

  /** Identifier of the method. */
  public static final String METHOD = "reliability.htmt.henseler2015";

  /** A stricter limit, for scales that ought to be clearly different. */
  public static final double FLAG = 0.85;

  /** A looser one, for scales that are close by nature. */
  public static final double FAIL = 0.90;

  /**
   * The ratio of two scales.
   *
   * @param first indices of at least two items
   * @param second indices of at least two other items
   */
  public static Outcome<Htmt> of(Covariances known, int[] first, int[] second) {
    if (first.length < 2 || second.length < 2) {
      throw new IllegalArgumentException(
          "Scales of %d and %d items; each needs 2".formatted(first.length, second.length));
    }
    if (known.n() < CronbachAlpha.NEEDS) {
      return new Outcome.TooFew<>(known.n(), CronbachAlpha.NEEDS);
    }
    if (IntStream.concat(IntStream.of(first), IntStream.of(second)).anyMatch(known::isConstant)) {
      return Outcome.impossible(Reason.CONSTANT);
    }
    double within = meanWithin(known, first) * meanWithin(known, second);
    return within > 0
        ? Outcome.of(new Htmt(meanBetween(known, first, second) / Math.sqrt(within), known.n()))
        : Outcome.impossible(Reason.DEPENDENT);
  }

  private static double meanBetween(Covariances known, int[] first, int[] second) {
    return IntStream.of(first)
            .mapToDouble(i -> IntStream.of(second).mapToDouble(j -> r(known, i, j)).sum())
            .sum()
        / ((double) first.length * second.length);
  }

  private static double meanWithin(Covariances known, int[] items) {
    double sum = 0;
    for (int i = 0; i < items.length; i++) {
      for (int j = 0; j < i; j++) {
        sum += r(known, items[i], items[j]);
      }
    }
    return sum / (items.length * (items.length - 1) / 2.0);
  }

  private static double r(Covariances known, int i, int j) {
    return Math.abs(known.covariance(i, j)) / (known.deviation(i) * known.deviation(j));
  }
}
