package org.lintel.statistics.effect;

import java.util.Arrays;

/**
 * What a regression needs of one community: XᵀX and Xᵀy. Parts of a community merge by addition;
 * small whole numbers merge exactly.
 */
public final class ClusterProducts {

  private final long n;
  private final double[][] squares;
  private final double[] withOutcome;

  private ClusterProducts(long n, double[][] squares, double[] withOutcome) {
    this.n = n;
    this.squares = squares;
    this.withOutcome = withOutcome;
  }

  /** No answer yet; {@code columns} with the one of ones, if there is an intercept. */
  public static ClusterProducts none(int columns) {
    if (columns < 1) {
      throw new IllegalArgumentException("%d columns are below 1".formatted(columns));
    }
    return new ClusterProducts(0, new double[columns][columns], new double[columns]);
  }

  /**
   * Products computed elsewhere, for example kept by community.
   *
   * @param n answers, at least 0
   * @param squares XᵀX, symmetric
   * @param withOutcome Xᵀy, as many as XᵀX has columns
   */
  public static ClusterProducts of(long n, double[][] squares, double[] withOutcome) {
    if (n < 0 || squares.length != withOutcome.length || squares.length == 0) {
      throw new IllegalArgumentException(
          "%d answers, %d rows and %d products with the outcome do not fit"
              .formatted(n, squares.length, withOutcome.length));
    }
    for (double[] row : squares) {
      if (row.length != squares.length || !Arrays.stream(row).allMatch(Double::isFinite)) {
        throw new IllegalArgumentException(
            "Row %s is not one of %d numbers".formatted(Arrays.toString(row), squares.length));
      }
    }
    return new ClusterProducts(n, copy(squares), withOutcome.clone());
  }

  private static double[][] copy(double[][] matrix) {
    return Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
  }

  /** With one answer more. */
  public ClusterProducts plus(double outcome, double... row) {
    if (row.length != columns()) {
      throw new IllegalArgumentException(
          "A row of %d values does not fit %d columns".formatted(row.length, columns()));
    }
    if (!Double.isFinite(outcome) || !Arrays.stream(row).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException(
          "Outcome %s or row %s is not a number".formatted(outcome, Arrays.toString(row)));
    }
    double[][] products = new double[row.length][row.length];
    double[] with = new double[row.length];
    for (int i = 0; i < row.length; i++) {
      with[i] = row[i] * outcome;
      for (int j = 0; j < row.length; j++) {
        products[i][j] = row[i] * row[j];
      }
    }
    return merge(new ClusterProducts(1, products, with));
  }

  /** The answers of both. */
  public ClusterProducts merge(ClusterProducts other) {
    if (columns() != other.columns()) {
      throw new IllegalArgumentException(
          "%d columns do not merge with %d".formatted(other.columns(), columns()));
    }
    double[][] products = squares();
    double[] with = withOutcome();
    for (int i = 0; i < with.length; i++) {
      with[i] += other.withOutcome[i];
      for (int j = 0; j < with.length; j++) {
        products[i][j] += other.squares[i][j];
      }
    }
    return new ClusterProducts(Math.addExact(n, other.n), products, with);
  }

  /** Answers. */
  public long n() {
    return n;
  }

  int columns() {
    return withOutcome.length;
  }

  double[][] squares() {
    return copy(squares);
  }

  double[] withOutcome() {
    return withOutcome.clone();
  }
}
