package org.lintel.statistics.moments;

import java.util.Arrays;

/**
 * Counts, means and centred cross products of p variables, pair by pair, so that a missing answer
 * costs only the pairs it belongs to.
 *
 * <p>For each pair (i, j) of variables and the rows that hold both: how many they are, the mean of
 * either variable over them, and Σ(x_i - mean)(x_j - mean). Parts merge in any order and any tree
 * and give the same result to about 1e-12 relative; whole numbers merge exactly in {@link
 * IntegerMoments}. Products of raw values are never subtracted from each other, so that values far
 * from zero lose no digits.
 *
 * <p>Reference: Chan, Golub &amp; LeVeque (1979) Stanford STAN-CS-79-773; Welford (1962)
 * Technometrics 4:419 for a row more.
 */
public final class Moments {

  private final int size;
  private final long[] n;
  private final double[] mean;
  private final double[] cross;

  private Moments(int size, long[] n, double[] mean, double[] cross) {
    this.size = size;
    this.n = n;
    this.mean = mean;
    this.cross = cross;
  }

  /** No rows yet of {@code size} variables, at least one. */
  public static Moments none(int size) {
    if (size < 1) {
      throw new IllegalArgumentException("%d variables are below 1".formatted(size));
    }
    int pairs = Triangle.length(size);
    return new Moments(size, new long[pairs], new double[size * size], new double[pairs]);
  }

  /**
   * The moments of a table.
   *
   * @param rows one array for each row, all of one length; not-a-number where a value is missing
   */
  public static Moments of(double[][] rows) {
    if (rows.length == 0) {
      throw new IllegalArgumentException("No rows, no number of variables");
    }
    var collector = collect(rows[0].length);
    for (double[] row : rows) {
      collector.add(row);
    }
    return collector.moments();
  }

  /** Takes rows one by one. */
  public static Collector collect(int size) {
    return new Collector(none(size));
  }

  /** Moments of whole numbers as moments of real ones. */
  static Moments exact(int size, long[] n, double[] mean, double[] cross) {
    return new Moments(size, n, mean, cross);
  }

  /** Adds rows; for one thread. */
  public static final class Collector {

    private final Moments kept;

    private Collector(Moments kept) {
      this.kept = kept;
    }

    /** Adds one row; not-a-number marks a missing value, infinity is refused. */
    public Collector add(double... row) {
      kept.check(row);
      for (int i = 0; i < kept.size; i++) {
        for (int j = 0; j <= i; j++) {
          if (!Double.isNaN(row[i]) && !Double.isNaN(row[j])) {
            kept.step(i, j, row[i], row[j]);
          }
        }
      }
      return this;
    }

    /** What was added so far; later rows do not change it. */
    public Moments moments() {
      return new Moments(kept.size, kept.n.clone(), kept.mean.clone(), kept.cross.clone());
    }
  }

  private void check(double[] row) {
    if (row.length != size) {
      throw new IllegalArgumentException(
          "A row of %d values does not fit %d variables".formatted(row.length, size));
    }
    for (double value : row) {
      if (Double.isInfinite(value)) {
        throw new IllegalArgumentException("Value %s is not a number".formatted(value));
      }
    }
  }

  private void step(int i, int j, double x, double y) {
    int pair = Triangle.place(i, j);
    long count = ++n[pair];
    double dx = x - mean[i * size + j];
    mean[i * size + j] += dx / count;
    if (i != j) {
      mean[j * size + i] += (y - mean[j * size + i]) / count;
    }
    cross[pair] += dx * (y - mean[j * size + i]);
  }

  /** The moments of the rows of both; the variables must be the same. */
  public Moments merge(Moments other) {
    if (size != other.size) {
      throw new IllegalArgumentException(
          "Moments of %d variables do not merge with %d".formatted(size, other.size));
    }
    var merged = new Moments(size, n.clone(), mean.clone(), cross.clone());
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        merged.absorb(other, i, j);
      }
    }
    return merged;
  }

  private void absorb(Moments other, int i, int j) {
    int pair = Triangle.place(i, j);
    long more = other.n[pair];
    if (more == 0) {
      return;
    }
    long total = Math.addExact(n[pair], more);
    double share = (double) more / total;
    double di = other.mean[i * size + j] - mean[i * size + j];
    double dj = other.mean[j * size + i] - mean[j * size + i];
    cross[pair] += other.cross[pair] + di * dj * n[pair] * share;
    mean[i * size + j] += di * share;
    if (i != j) {
      mean[j * size + i] += dj * share;
    }
    n[pair] = total;
  }

  /** Number of variables. */
  public int size() {
    return size;
  }

  /** Rows that hold both variables; for {@code i == j} the rows that hold the variable. */
  public long n(int i, int j) {
    return n[Triangle.place(check(i), check(j))];
  }

  /** Mean of variable {@code i} over the rows that hold it. */
  public double mean(int i) {
    return mean[check(i) * size + i];
  }

  /** Mean of variable {@code i} over the rows that hold {@code j} too. */
  public double meanBeside(int i, int j) {
    return mean[check(i) * size + check(j)];
  }

  /** Σ(x_i - mean)(x_j - mean) over the rows that hold both. */
  public double crossProduct(int i, int j) {
    return cross[Triangle.place(check(i), check(j))];
  }

  private int check(int i) {
    if (i < 0 || i >= size) {
      throw new IllegalArgumentException("No variable %d among %d".formatted(i, size));
    }
    return i;
  }

  /**
   * Means and covariances, each from all the rows that can tell it (pairwise).
   *
   * @throws IllegalStateException when a pair has fewer than two rows
   */
  public Covariances covariances() {
    double[] means = new double[size];
    double[][] matrix = new double[size][size];
    long fewest = Long.MAX_VALUE;
    for (int i = 0; i < size; i++) {
      means[i] = mean(i);
      for (int j = 0; j <= i; j++) {
        long rows = n(i, j);
        if (rows < 2) {
          throw new IllegalStateException(
              "Variables %d and %d have %d rows in common, a covariance needs 2"
                  .formatted(i, j, rows));
        }
        fewest = Math.min(fewest, rows);
        matrix[i][j] = crossProduct(i, j) / (rows - 1);
        matrix[j][i] = matrix[i][j];
      }
    }
    return new Covariances(fewest, means, matrix);
  }

  /** True when every row held every variable, as far as the counts can tell. */
  public boolean isComplete() {
    return Arrays.stream(n).allMatch(count -> count == n[0]);
  }
}
