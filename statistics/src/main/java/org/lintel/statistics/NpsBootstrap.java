package org.lintel.statistics;

/**
 * The percentile bootstrap of an NPS without random numbers.
 *
 * <p>A bootstrap sample is n draws from the shares found; the sum of n draws of -1, 0 and 1 has a
 * trinomial convolution as its distribution, computed here exactly by repeated squaring. The limits
 * are the smallest scores whose cumulative probability reaches (1 - level)/2 and (1 + level)/2, so
 * they lie on the lattice k/n and never change at a refresh.
 *
 * <p>Edge cases: when all agree the interval has no width; below 10 answers use the score interval.
 * The cost grows with n²; more than {@value #MOST_ANSWERS} answers are refused, there the score
 * interval says the same. Reference: Efron (1979) Annals of Statistics 7:1.
 */
public final class NpsBootstrap {

  /** Identifier of the method. */
  public static final String METHOD = "nps.bootstrap.exact-percentile.efron1979";

  /** The most answers for which the convolution is computed. */
  public static final long MOST_ANSWERS = 20_000;

  /** Below the smallest tail that any level asks for, above the noise of 20,000 additions. */
  private static final double ROUNDING = 1e-12;

  private NpsBootstrap() {}

  /** The exact percentile bootstrap interval. */
  public static Interval interval(Nps answers, double level) {
    Interval.requireLevel(level);
    var n = answers.n();
    if (n < 1 || n > MOST_ANSWERS) {
      throw new IllegalArgumentException(
          "%d answers are outside 1 to %d".formatted(n, MOST_ANSWERS));
    }
    double[] one = {
      (double) answers.detractors() / n,
      (double) answers.passives() / n,
      (double) answers.promoters() / n
    };
    var distribution = power(one, (int) n);
    var tail = (1 - level) / 2;
    return new Interval(
        quantile(distribution, tail, n), quantile(distribution, 1 - tail, n), level);
  }

  private static double[] power(double[] base, int exponent) {
    double[] result = {1};
    var square = base;
    for (var left = exponent; left > 0; left >>= 1) {
      if ((left & 1) == 1) {
        result = convolution(result, square);
      }
      if (left > 1) {
        square = convolution(square, square);
      }
    }
    return result;
  }

  private static double[] convolution(double[] a, double[] b) {
    var product = new double[a.length + b.length - 1];
    for (var i = 0; i < a.length; i++) {
      for (var j = 0; j < b.length && a[i] != 0; j++) {
        product[i + j] += a[i] * b[j];
      }
    }
    return product;
  }

  private static double quantile(double[] distribution, double probability, long n) {
    var cumulative = 0.0;
    for (var k = 0; k < distribution.length; k++) {
      cumulative += distribution[k];
      if (cumulative >= probability - ROUNDING) {
        return (double) (k - n) / n;
      }
    }
    return 1;
  }
}
