package org.lintel.statistics;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.OptionalDouble;

/**
 * Number of answers, their sum and their sum of squares: all that a mean with its interval needs.
 *
 * <p>Everything is an integer, so merging is exact and the result does not depend on the order of
 * the answers. Answers on a scale of whole points have {@code unitsPerPoint} 1. Composites computed
 * per respondent (a dimension gap, a loyalty index) are kept in thousandths of a point ({@code
 * unitsPerPoint} 1000): {@code sum} is then in thousandths and {@code sumOfSquares} in thousandths
 * squared. Range: with thousandths of a 0-100 index, about 900 million answers fit.
 *
 * <p>Edge cases: no answers gives no mean; fewer than two give no variance; sums that no set of
 * answers can have (n·Σx² &lt; (Σx)²) are refused. The variance is computed from exact integers, so
 * there is no cancellation.
 *
 * @param n number of answers
 * @param sum sum of the answers, in units
 * @param sumOfSquares sum of the squared answers, in squared units
 * @param unitsPerPoint how many units make one scale point: 1 or 1000
 */
public record Sums(long n, long sum, long sumOfSquares, int unitsPerPoint) {

  /** Units per point of a composite: thousandths. */
  public static final int THOUSANDTHS = 1000;

  public Sums {
    if (n < 0) {
      throw new IllegalArgumentException("Number of answers %d is below 0".formatted(n));
    }
    if (unitsPerPoint != 1 && unitsPerPoint != THOUSANDTHS) {
      throw new IllegalArgumentException(
          "%d units per point is neither 1 nor %d".formatted(unitsPerPoint, THOUSANDTHS));
    }
    if (spread(n, sum, sumOfSquares).signum() < 0 || (n == 0 && sumOfSquares != 0)) {
      throw new IllegalArgumentException(
          "No %d answers have the sum %d and the sum of squares %d"
              .formatted(n, sum, sumOfSquares));
    }
  }

  /** Sums of answers in whole points. */
  public static Sums of(long n, long sum, long sumOfSquares) {
    return new Sums(n, sum, sumOfSquares, 1);
  }

  /** Sums of composites in thousandths of a point. */
  public static Sums inThousandths(long n, long sum, long sumOfSquares) {
    return new Sums(n, sum, sumOfSquares, THOUSANDTHS);
  }

  /** No answers yet, in whole points. */
  public static Sums none() {
    return of(0, 0, 0);
  }

  /** No composites yet, in thousandths of a point. */
  public static Sums noneInThousandths() {
    return inThousandths(0, 0, 0);
  }

  /** These sums and one answer more, given in units. */
  public Sums plus(long value) {
    return new Sums(
        Math.addExact(n, 1),
        Math.addExact(sum, value),
        Math.addExact(sumOfSquares, Math.multiplyExact(value, value)),
        unitsPerPoint);
  }

  /** The sums of both sets of answers together; the units must be equal. */
  public Sums merge(Sums other) {
    requireSameUnits(other);
    return new Sums(
        Math.addExact(n, other.n),
        Math.addExact(sum, other.sum),
        Math.addExact(sumOfSquares, other.sumOfSquares),
        unitsPerPoint);
  }

  /** The sums without the answers of {@code other}, which must all be contained here. */
  public Sums minus(Sums other) {
    requireSameUnits(other);
    return new Sums(
        Math.subtractExact(n, other.n),
        Math.subtractExact(sum, other.sum),
        Math.subtractExact(sumOfSquares, other.sumOfSquares),
        unitsPerPoint);
  }

  /** The arithmetic mean in points; empty without answers. */
  public OptionalDouble mean() {
    return n == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) sum / ((double) n * unitsPerPoint));
  }

  /** The sample variance (divisor n - 1) in points squared; empty below two answers. */
  public OptionalDouble variance() {
    if (n < 2) {
      return OptionalDouble.empty();
    }
    var divisor =
        BigDecimal.valueOf(n)
            .multiply(BigDecimal.valueOf(n - 1))
            .multiply(BigDecimal.valueOf((long) unitsPerPoint * unitsPerPoint));
    var variance =
        new BigDecimal(spread(n, sum, sumOfSquares)).divide(divisor, MathContext.DECIMAL64);
    return OptionalDouble.of(variance.doubleValue());
  }

  /** True when there are answers and all of them are equal. */
  public boolean isUnanimous() {
    return n > 0 && spread(n, sum, sumOfSquares).signum() == 0;
  }

  private void requireSameUnits(Sums other) {
    if (unitsPerPoint != other.unitsPerPoint) {
      throw new IllegalArgumentException(
          "Sums with %d units per point differ from sums with %d"
              .formatted(other.unitsPerPoint, unitsPerPoint));
    }
  }

  private static BigInteger spread(long n, long sum, long sumOfSquares) {
    return BigInteger.valueOf(n)
        .multiply(BigInteger.valueOf(sumOfSquares))
        .subtract(BigInteger.valueOf(sum).pow(2));
  }
}
