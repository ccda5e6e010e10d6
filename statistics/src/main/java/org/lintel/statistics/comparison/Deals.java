package org.lintel.statistics.comparison;

import java.util.Arrays;
import org.apache.commons.numbers.combinatorics.BinomialCoefficientDouble;
import org.apache.commons.numbers.combinatorics.LogBinomialCoefficient;

/** All ways to deal answers to two groups of fixed sizes, counted class by class. */
final class Deals {

  private Deals() {}

  /**
   * Distribution of 2U when {@code first} of the answers are dealt to the first group.
   *
   * <p>From the lowest class up: a deal of a answers of this class to the first group adds 2a for
   * each lower answer of the second group and a for each equal one.
   */
  static double[] ofTwiceU(int first, long... counts) {
    int all = (int) Arrays.stream(counts).sum();
    int most = 2 * first * (all - first);
    double[][] ways = new double[first + 1][most + 1];
    ways[0][0] = 1;
    int passed = 0;
    for (long count : counts) {
      ways = nextClass(ways, (int) count, passed);
      passed += (int) count;
    }
    double deals = BinomialCoefficientDouble.value(all, first);
    return Arrays.stream(ways[first]).map(way -> way / deals).toArray();
  }

  private static double[][] nextClass(double[][] ways, int count, int passed) {
    double[][] next = new double[ways.length][ways[0].length];
    for (int had = 0; had < ways.length && had <= passed; had++) {
      int below = passed - had;
      for (int more = 0; more <= count && had + more < ways.length; more++) {
        double choices = BinomialCoefficientDouble.value(count, more);
        int step = more * (2 * below + count - more);
        for (int u = 0; u + step < ways[had].length; u++) {
          next[had + more][u + step] += choices * ways[had][u];
        }
      }
    }
    return next;
  }

  /** Chance that the deal gives {@code ofEach} of {@code counts} to the first group. */
  static double chance(long[] counts, long... ofEach) {
    double log = 0;
    for (int k = 0; k < counts.length; k++) {
      log += choices(counts[k], ofEach[k]);
    }
    return Math.exp(log - choices(Arrays.stream(counts).sum(), Arrays.stream(ofEach).sum()));
  }

  private static double choices(long n, long k) {
    return LogBinomialCoefficient.value(Math.toIntExact(n), Math.toIntExact(k));
  }
}
