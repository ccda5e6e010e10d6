package org.lintel.statistics.funnel;

import java.util.Arrays;

/**
 * How much more communities scatter than chance alone would let them.
 *
 * <p>φ = mean of z², after the lowest and highest 10 % of the z were pulled in to the 10 % and 90 %
 * quantiles (so that the communities we look for do not widen their own limits). Quantiles
 * interpolate linearly (Hyndman &amp; Fan type 7). Fewer than 10 communities give 1. Reference:
 * Spiegelhalter (2005) Statistics in Medicine 24:1185, section 4.
 */
final class Overdispersion {

  static final int LEAST_COMMUNITIES = 10;
  private static final double WINSORISED = 0.1;

  private Overdispersion() {}

  static double of(double... z) {
    if (z.length < LEAST_COMMUNITIES) {
      return 1;
    }
    return winsorised(WINSORISED, z);
  }

  static double winsorised(double share, double... z) {
    var sorted = z.clone();
    Arrays.sort(sorted);
    var low = quantile(sorted, share);
    var high = quantile(sorted, 1 - share);
    return Arrays.stream(z).map(one -> Math.clamp(one, low, high)).map(one -> one * one).sum()
        / z.length;
  }

  private static double quantile(double[] sorted, double probability) {
    var position = probability * (sorted.length - 1);
    var below = (int) position;
    var above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
  }
}
