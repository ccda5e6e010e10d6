package org.lintel.statistics.publication;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Percentages for printing that add up to exactly 100: the largest-remainder method.
 *
 * <p>Every share is rounded down to the wanted decimals; the units missing to 100 go one each to
 * the shares with the largest remainders, among equals to the earlier one. No printed share is
 * further than one unit from the exact one, and a count of 0 always stays 0. Without any answers
 * there are no percentages (an empty list). Reference: Hamilton's method of apportionment (1792);
 * Balinski &amp; Young (1982) Fair Representation.
 */
public final class Percentages {

  private static final int MOST_DECIMALS = 6;

  private Percentages() {}

  /** The percentages of the counts, each with {@code decimals} decimals, in the order given. */
  public static List<BigDecimal> of(int decimals, long... counts) {
    requireReadable(decimals, counts);
    var n = LongStream.of(counts).reduce(0, Math::addExact);
    if (n == 0) {
      return List.of();
    }
    var whole = 100 * (long) Math.pow(10, decimals);
    var units = new long[counts.length];
    var remainders = new long[counts.length];
    for (var i = 0; i < counts.length; i++) {
      var product = Math.multiplyExact(counts[i], whole);
      units[i] = product / n;
      remainders[i] = product % n;
    }
    spread(whole - LongStream.of(units).sum(), units, remainders);
    return LongStream.of(units).mapToObj(u -> BigDecimal.valueOf(u, decimals)).toList();
  }

  private static void spread(long missing, long[] units, long[] remainders) {
    IntStream.range(0, units.length)
        .boxed()
        .sorted(Comparator.comparingLong(i -> -remainders[i]))
        .limit(missing)
        .forEach(i -> units[i]++);
  }

  private static void requireReadable(int decimals, long... counts) {
    if (decimals < 0 || decimals > MOST_DECIMALS) {
      throw new IllegalArgumentException(
          "%d decimals are outside 0 to %d".formatted(decimals, MOST_DECIMALS));
    }
    for (var count : counts) {
      if (count < 0) {
        throw new IllegalArgumentException("Count %d is below 0".formatted(count));
      }
    }
  }
}
