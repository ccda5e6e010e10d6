package org.lintel.statistics;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Counts of answers on an integer scale, one count per scale point: the stored fact from which NPS,
 * shares and means are computed.
 *
 * <p>Immutable. Merging is exact (integer addition), so any split of the answers and any order of
 * merging gives the same histogram. An absent answer (not asked, skipped, does not apply, don't
 * know) is not counted here; {@link #n()} is the number of answers given.
 *
 * <p>Edge cases: a histogram without answers is legal and has no mean; counts are never negative;
 * counts whose sum exceeds the range of {@code long} are refused.
 */
public final class Histogram {

  private final int min;
  private final long[] counts;
  private final long n;

  /**
   * A histogram whose first count belongs to the scale point {@code min}, the next to {@code min +
   * 1} and so on.
   */
  public Histogram(int min, long... counts) {
    if (counts.length == 0) {
      throw new IllegalArgumentException("A histogram needs at least 1 scale point");
    }
    var total = 0L;
    for (var i = 0; i < counts.length; i++) {
      if (counts[i] < 0) {
        throw new IllegalArgumentException(
            "Count %d of answer %d is below 0".formatted(counts[i], min + i));
      }
      total = Math.addExact(total, counts[i]);
    }
    Math.addExact(min, counts.length - 1);
    this.min = min;
    this.counts = counts.clone();
    this.n = total;
  }

  /** A histogram without answers on the scale {@code min..max}. */
  public static Histogram empty(int min, int max) {
    if (max < min) {
      throw new IllegalArgumentException("Scale end %d is below its start %d".formatted(max, min));
    }
    return new Histogram(min, new long[Math.addExact(Math.subtractExact(max, min), 1)]);
  }

  /** Counts the given answers on the scale {@code min..max}. */
  public static Histogram of(int min, int max, int... answers) {
    var counts = empty(min, max).counts;
    for (var answer : answers) {
      if (answer < min || answer > max) {
        throw new IllegalArgumentException(
            "Answer %d is outside %d to %d".formatted(answer, min, max));
      }
      counts[answer - min]++;
    }
    return new Histogram(min, counts);
  }

  /** The lowest scale point. */
  public int min() {
    return min;
  }

  /** The highest scale point. */
  public int max() {
    return min + counts.length - 1;
  }

  /** Number of answers. */
  public long n() {
    return n;
  }

  /** A copy of the counts, lowest scale point first. */
  public long[] counts() {
    return counts.clone();
  }

  /** Number of answers equal to {@code value}; the value must lie on the scale. */
  public long count(int value) {
    requireOnScale(value);
    return counts[value - min];
  }

  /** Number of answers from {@code from} to {@code to}, both included and both on the scale. */
  public long countBetween(int from, int to) {
    requireOnScale(from);
    requireOnScale(to);
    if (to < from) {
      throw new IllegalArgumentException("Range end %d is below its start %d".formatted(to, from));
    }
    var total = 0L;
    for (var value = from; value <= to; value++) {
      total += counts[value - min];
    }
    return total;
  }

  /** Share of answers from {@code from} to {@code to}, both included. */
  public Share share(int from, int to) {
    return new Share(countBetween(from, to), n);
  }

  /** Share of answers on the highest {@code boxes} scale points (top-2-box: {@code top(2)}). */
  public Share top(int boxes) {
    requireBoxes(boxes);
    return share(max() - boxes + 1, max());
  }

  /** Share of answers on the lowest {@code boxes} scale points. */
  public Share bottom(int boxes) {
    requireBoxes(boxes);
    return share(min, min + boxes - 1);
  }

  /** The arithmetic mean; empty without answers. */
  public OptionalDouble mean() {
    return sums().mean();
  }

  /** The sample variance (divisor n - 1); empty below two answers. */
  public OptionalDouble variance() {
    return sums().variance();
  }

  /** True when there are answers and all of them are the same scale point. */
  public boolean isUnanimous() {
    return n > 0 && Arrays.stream(counts).anyMatch(count -> count == n);
  }

  /** The sufficient statistics of a mean: n, sum and sum of squares, exact. */
  public Sums sums() {
    var sum = 0L;
    var squares = 0L;
    for (var i = 0; i < counts.length; i++) {
      var value = (long) min + i;
      var product = Math.multiplyExact(value, counts[i]);
      sum = Math.addExact(sum, product);
      squares = Math.addExact(squares, Math.multiplyExact(value, product));
    }
    return Sums.of(n, sum, squares);
  }

  /** The histogram of both sets of answers together; the scales must be equal. */
  public Histogram merge(Histogram other) {
    requireSameScale(other);
    var merged = counts.clone();
    for (var i = 0; i < merged.length; i++) {
      merged[i] = Math.addExact(merged[i], other.counts[i]);
    }
    return new Histogram(min, merged);
  }

  /** The histogram without the answers of {@code other}, which must all be contained here. */
  public Histogram minus(Histogram other) {
    requireSameScale(other);
    var left = counts.clone();
    for (var i = 0; i < left.length; i++) {
      left[i] -= other.counts[i];
    }
    return new Histogram(min, left);
  }

  private void requireOnScale(int value) {
    if (value < min || value > max()) {
      throw new IllegalArgumentException(
          "Answer %d is outside %d to %d".formatted(value, min, max()));
    }
  }

  private void requireBoxes(int boxes) {
    if (boxes < 1 || boxes > counts.length) {
      throw new IllegalArgumentException(
          "%d boxes are outside 1 to %d".formatted(boxes, counts.length));
    }
  }

  private void requireSameScale(Histogram other) {
    if (min != other.min || counts.length != other.counts.length) {
      throw new IllegalArgumentException(
          "Scale %d to %d differs from %d to %d".formatted(other.min, other.max(), min, max()));
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Histogram that && min == that.min && Arrays.equals(counts, that.counts);
  }

  @Override
  public int hashCode() {
    return 31 * min + Arrays.hashCode(counts);
  }

  @Override
  public String toString() {
    return "Histogram[%d to %d: %s]".formatted(min, max(), Arrays.toString(counts));
  }
}
