package org.lintel.statistics.effect;

import java.util.Arrays;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import org.apache.commons.numbers.combinatorics.BinomialCoefficientDouble;

/**
 * Whether treated communities changed differently, by dealing the treatment to communities in every
 * possible way: exact, and honest about few communities.
 *
 * <p>p = share of the deals whose difference of means is at least as far from 0 as the real one;
 * ties count, with a tolerance of 1e-12 of the spread. It is a multiple of 1 over the number of
 * deals and never 0: with 3 against 3 no result can be below 0.10, so that such a trial can never
 * show anything at 5 %.
 *
 * <p>Reference: Gail, Mark, Carroll, Green &amp; Pee (1996) Statistics in Medicine 15:1069.
 *
 * @param difference mean of the treated minus mean of the others
 * @param p two-sided
 * @param smallest p that any outcome of this design could have had
 */
public record ClusterPermutation(double difference, double p, double smallest) {

  /** Identifier of the method. */
  public static final String METHOD = "effect.permutation.gail1996";

  /** Deals that are still counted one by one. */
  public static final double MOST_DEALS = 5e6;

  /**
   * Smallest two-sided p of {@code treated} against {@code others} communities: 2 over the number
   * of deals, or 1 when there is one of a kind only on one side of an even design.
   */
  public static double smallest(int treated, int others) {
    if (treated < 1 || others < 1) {
      throw new IllegalArgumentException(
          "%d treated and %d other communities: each needs one".formatted(treated, others));
    }
    double deals = BinomialCoefficientDouble.value(treated + others, treated);
    return Math.min(1, (treated == others ? 2 : 1) / deals);
  }

  /** Smallest two-sided p of pairs, of each of which one is drawn: 2/2^pairs. */
  public static double smallestOfPairs(int pairs) {
    if (pairs < 1) {
      throw new IllegalArgumentException("%d pairs are below 1".formatted(pairs));
    }
    return Math.min(1, 2 * Math.pow(2, -pairs));
  }

  /**
   * The test of independent communities.
   *
   * @param treated change of each treated community
   * @param others change of each other one
   */
  public static ClusterPermutation of(double[] treated, double[] others) {
    double smallest = smallest(treated.length, others.length);
    double deals = BinomialCoefficientDouble.value(treated.length + others.length, treated.length);
    if (deals > MOST_DEALS) {
      throw new IllegalArgumentException(
          "%.0f deals are more than %.0f: so many communities allow a t test"
              .formatted(deals, MOST_DEALS));
    }
    double[] all =
        IntStream.range(0, treated.length + others.length)
            .mapToDouble(i -> i < treated.length ? treated[i] : others[i - treated.length])
            .toArray();
    double sum = Arrays.stream(all).sum();
    double real = difference(Arrays.stream(treated).sum(), sum, treated.length, others.length);
    double spread = Arrays.stream(all).map(Math::abs).max().orElse(0);
    long[] counted = new long[2];
    deal(
        all,
        0,
        treated.length,
        0,
        partial -> {
          double other = difference(partial, sum, treated.length, others.length);
          counted[0]++;
          if (Math.abs(other) >= Math.abs(real) - 1e-12 * spread) {
            counted[1]++;
          }
        });
    return new ClusterPermutation(real, (double) counted[1] / counted[0], smallest);
  }

  private static double difference(double treatedSum, double sum, int treated, int others) {
    return treatedSum / treated - (sum - treatedSum) / others;
  }

  private static void deal(double[] all, int from, int left, double sum, DoubleConsumer each) {
    if (left == 0) {
      each.accept(sum);
      return;
    }
    for (int i = from; i <= all.length - left; i++) {
      deal(all, i + 1, left - 1, sum + all[i], each);
    }
  }
}
