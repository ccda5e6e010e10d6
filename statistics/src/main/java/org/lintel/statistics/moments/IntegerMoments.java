package org.lintel.statistics.moments;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Exact sums and sums of products of p variables in whole numbers, pair by pair: the moments of
 * survey answers, which merge to the last digit in any order.
 *
 * <p>Sums are kept in 64 bits and refuse to overflow: 10¹² rows of answers up to 1,000 fit.
 */
public final class IntegerMoments {

  /** Stands for a value that is missing. */
  public static final int MISSING = Integer.MIN_VALUE;

  private final int size;
  private final long[] n;
  private final long[] sum;
  private final long[] product;

  private IntegerMoments(int size, long[] n, long[] sum, long[] product) {
    this.size = size;
    this.n = n;
    this.sum = sum;
    this.product = product;
  }

  /** No rows yet of {@code size} variables, at least one. */
  public static IntegerMoments none(int size) {
    if (size < 1) {
      throw new IllegalArgumentException("%d variables are below 1".formatted(size));
    }
    int pairs = Triangle.length(size);
    return new IntegerMoments(size, new long[pairs], new long[size * size], new long[pairs]);
  }

  /**
   * Sums that were kept elsewhere, as {@link #counts()}, {@link #sums()} and {@link #products()}
   * gave them.
   */
  public static IntegerMoments of(int size, long[] counts, long[] sums, long[] products) {
    int pairs = Triangle.length(size);
    if (counts.length != pairs || sums.length != size * size || products.length != pairs) {
      throw new IllegalArgumentException(
          "%d counts, %d sums and %d products are not those of %d variables"
              .formatted(counts.length, sums.length, products.length, size));
    }
    return new IntegerMoments(size, counts.clone(), sums.clone(), products.clone());
  }

  /** Takes rows one by one. */
  public static Collector collect(int size) {
    return new Collector(none(size));
  }

  /** Adds rows; for one thread. */
  public static final class Collector {

    private final IntegerMoments kept;

    private Collector(IntegerMoments kept) {
      this.kept = kept;
    }

    /** Adds one row, with {@link IntegerMoments#MISSING} where a value is missing. */
    public Collector add(int... row) {
      if (row.length != kept.size) {
        throw new IllegalArgumentException(
            "A row of %d values does not fit %d variables".formatted(row.length, kept.size));
      }
      for (int i = 0; i < row.length; i++) {
        for (int j = 0; j <= i && row[i] != MISSING; j++) {
          if (row[j] != MISSING) {
            kept.step(i, j, row[i], row[j]);
          }
        }
      }
      return this;
    }

    /** What was added so far; later rows do not change it. */
    public IntegerMoments moments() {
      return new IntegerMoments(kept.size, kept.n.clone(), kept.sum.clone(), kept.product.clone());
    }
  }

  private void step(int i, int j, int x, int y) {
    int pair = Triangle.place(i, j);
    n[pair]++;
    sum[i * size + j] = Math.addExact(sum[i * size + j], x);
    if (i != j) {
      sum[j * size + i] = Math.addExact(sum[j * size + i], y);
    }
    product[pair] = Math.addExact(product[pair], (long) x * y);
  }

  /** The sums over the rows of both. */
  public IntegerMoments merge(IntegerMoments other) {
    return plus(other, 1);
  }

  /**
   * These rows and {@code times} copies of the other's: how a bootstrap draws whole communities.
   *
   * @param times at least 0
   */
  public IntegerMoments plus(IntegerMoments other, int times) {
    if (size != other.size || times < 0) {
      throw new IllegalArgumentException(
          "%d times moments of %d variables cannot be added to %d"
              .formatted(times, other.size, size));
    }
    return new IntegerMoments(
        size,
        added(n, other.n, times),
        added(sum, other.sum, times),
        added(product, other.product, times));
  }

  private static long[] added(long[] to, long[] from, int times) {
    long[] result = new long[to.length];
    for (int i = 0; i < to.length; i++) {
      result[i] = Math.addExact(to[i], Math.multiplyExact(from[i], (long) times));
    }
    return result;
  }

  /** Number of variables. */
  public int size() {
    return size;
  }

  /**
   * All sums in one array: rows of each pair (i, j) with i at least j in the order (0, 0), (1, 0),
   * (1, 1), …; the sum of variable i over the rows that hold j, at place i · size + j; the sums of
   * products in the order of the rows.
   */
  public long[] toArray() {
    long[] all = Arrays.copyOf(n, n.length + sum.length + product.length);
    System.arraycopy(sum, 0, all, n.length, sum.length);
    System.arraycopy(product, 0, all, n.length + sum.length, product.length);
    return all;
  }

  /** The moments of such an array, for example from a database. */
  public static IntegerMoments of(int size, long... all) {
    int pairs = Triangle.length(size);
    if (all.length != 2 * pairs + size * size) {
      throw new IllegalArgumentException(
          "%d sums do not fit %d variables".formatted(all.length, size));
    }
    return new IntegerMoments(
        size,
        Arrays.copyOf(all, pairs),
        Arrays.copyOfRange(all, pairs, pairs + size * size),
        Arrays.copyOfRange(all, pairs + size * size, all.length));
  }

  /** Rows that hold both variables. */
  public long n(int i, int j) {
    return n[Triangle.place(i, j)];
  }

  /** Sum of variable {@code i} over the rows that hold {@code j} too. */
  public long sum(int i, int j) {
    return sum[i * size + j];
  }

  /** Sum of the products of both variables over the rows that hold both. */
  public long product(int i, int j) {
    return product[Triangle.place(i, j)];
  }

  /** A copy of the counts by pair, (0,0), (1,0), (1,1), (2,0) and so on: to be kept elsewhere. */
  public long[] counts() {
    return n.clone();
  }

  /** A copy of the sums: of variable {@code i} beside {@code j} at {@code i} times size plus j. */
  public long[] sums() {
    return sum.clone();
  }

  /** A copy of the sums of products, in the order of the counts. */
  public long[] products() {
    return product.clone();
  }

  /** The chosen variables in the order given. */
  public IntegerMoments select(int... variables) {
    var chosen = none(variables.length);
    for (int i = 0; i < variables.length; i++) {
      for (int j = 0; j < variables.length; j++) {
        chosen.sum[i * variables.length + j] = sum(variables[i], variables[j]);
        chosen.n[Triangle.place(i, j)] = n(variables[i], variables[j]);
        chosen.product[Triangle.place(i, j)] = product(variables[i], variables[j]);
      }
    }
    return chosen;
  }

  /** The same as means and centred cross products, each rounded once. */
  public Moments moments() {
    double[] mean = new double[size * size];
    double[] cross = new double[product.length];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        int pair = Triangle.place(i, j);
        if (n[pair] > 0) {
          mean[i * size + j] = (double) sum[i * size + j] / n[pair];
          mean[j * size + i] = (double) sum[j * size + i] / n[pair];
          cross[pair] = centred(n[pair], product[pair], sum[i * size + j], sum[j * size + i]);
        }
      }
    }
    return Moments.exact(size, n.clone(), mean, cross);
  }

  /** (n Σxy - Σx Σy)/n without losing a digit before the division. */
  private static double centred(long n, long product, long left, long right) {
    long high = Math.multiplyHigh(n, product);
    long other = Math.multiplyHigh(left, right);
    long first = n * product;
    long second = left * right;
    if (high == first >> 63 && other == second >> 63) {
      long difference = first - second;
      if (((first ^ second) & (first ^ difference)) >= 0) {
        return (double) difference / n;
      }
    }
    var exact =
        BigInteger.valueOf(n)
            .multiply(BigInteger.valueOf(product))
            .subtract(BigInteger.valueOf(left).multiply(BigInteger.valueOf(right)));
    return exact.doubleValue() / n;
  }

  /** True when every pair of variables has two rows in common, so that covariances exist. */
  public boolean isPaired() {
    return Arrays.stream(n).allMatch(rows -> rows > 1);
  }

  /** Means and covariances, each from all the rows that can tell it. */
  public Covariances covariances() {
    return moments().covariances();
  }
}
