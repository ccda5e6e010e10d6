package org.lintel.statistics.risk;

import java.util.Arrays;

/**
 * The rising step function closest to a series: neighbours that fall are pooled to their mean.
 *
 * <p>Brings predicted risks to observed frequencies without assuming a shape.
 *
 * <p>Reference: Ayer et al. (1955) Ann. Math. Stat. 26:641; Barlow et al. (1972).
 */
public final class IsotonicRegression {

  private IsotonicRegression() {}

  /** Fits values of equal weight, in the order of what they rise with. */
  public static double[] fit(double... values) {
    double[] ones = new double[values.length];
    Arrays.fill(ones, 1);
    return fit(values, ones);
  }

  /** Fits values with weights above 0. */
  public static double[] fit(double[] values, double[] weights) {
    if (values.length != weights.length) {
      throw new IllegalArgumentException(
          "%d values and %d weights".formatted(values.length, weights.length));
    }
    double[] level = new double[values.length];
    double[] weight = new double[values.length];
    int[] length = new int[values.length];
    int blocks = 0;
    for (int i = 0; i < values.length; i++) {
      level[blocks] = values[i];
      weight[blocks] = weights[i];
      length[blocks++] = 1;
      while (blocks > 1 && level[blocks - 2] > level[blocks - 1]) {
        double sum = weight[blocks - 2] + weight[blocks - 1];
        level[blocks - 2] =
            (level[blocks - 2] * weight[blocks - 2] + level[blocks - 1] * weight[blocks - 1]) / sum;
        weight[blocks - 2] = sum;
        length[blocks - 2] += length[blocks - 1];
        blocks--;
      }
    }
    double[] fitted = new double[values.length];
    int at = 0;
    for (int block = 0; block < blocks; block++) {
      Arrays.fill(fitted, at, at + length[block], level[block]);
      at += length[block];
    }
    return fitted;
  }
}
