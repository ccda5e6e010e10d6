package org.lintel.statistics.comparison;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Adjusts p values that are judged together: all communities of one report, all drivers of one
 * model.
 *
 * <p>An adjusted p value at most q means "significant" at error rate q for the whole family. Input
 * and output have the same order. Edge cases: an empty family stays empty; values outside 0 to 1
 * are refused; results never exceed 1.
 */
public enum Multiplicity {

  /**
   * False discovery rate, p·m/rank made monotone from above. The choice for reports. Benjamini
   * &amp; Hochberg (1995) Journal of the Royal Statistical Society B 57:289.
   */
  BENJAMINI_HOCHBERG,

  /** False discovery rate under any dependence. Benjamini &amp; Yekutieli (2001). */
  BENJAMINI_YEKUTIELI,

  /** No false discovery at all, p·(m - rank + 1) made monotone from below. Holm (1979). */
  HOLM,

  /** No false discovery at all, p·m; never better than Holm's. */
  BONFERRONI;

  /** The adjusted p values, in the order given. */
  public double[] adjust(double... pValues) {
    for (var p : pValues) {
      if (!(p >= 0 && p <= 1)) {
        throw new IllegalArgumentException("p value %s is outside 0 to 1".formatted(p));
      }
    }
    return switch (this) {
      case BENJAMINI_HOCHBERG -> stepUp(1, pValues);
      case BENJAMINI_YEKUTIELI -> stepUp(harmonic(pValues.length), pValues);
      case HOLM -> holm(pValues);
      case BONFERRONI -> Arrays.stream(pValues).map(p -> Math.min(1, p * pValues.length)).toArray();
    };
  }

  /** How many of the p values stay at or below {@code q} after adjustment. */
  public long rejected(double q, double... pValues) {
    return Arrays.stream(adjust(pValues)).filter(p -> p <= q).count();
  }

  private static double[] stepUp(double factor, double... pValues) {
    var order = ascending(pValues);
    var adjusted = new double[pValues.length];
    var least = 1.0;
    for (var rank = order.length; rank >= 1; rank--) {
      var index = order[rank - 1];
      least = Math.min(least, pValues[index] * (factor * pValues.length / rank));
      adjusted[index] = least;
    }
    return adjusted;
  }

  private static double[] holm(double... pValues) {
    var order = ascending(pValues);
    var adjusted = new double[pValues.length];
    var greatest = 0.0;
    for (var rank = 1; rank <= order.length; rank++) {
      var index = order[rank - 1];
      greatest = Math.max(greatest, Math.min(1, pValues[index] * (pValues.length - rank + 1)));
      adjusted[index] = greatest;
    }
    return adjusted;
  }

  private static double harmonic(int m) {
    return IntStream.rangeClosed(1, m).mapToDouble(i -> 1.0 / i).sum();
  }

  private static int[] ascending(double... values) {
    return IntStream.range(0, values.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> values[i]))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
