package org.lintel.statistics.moments;

import java.util.Arrays;
import org.lintel.statistics.linear.Cholesky;

/**
 * Means and covariances of several variables: the input of reliability, drivers, regression and
 * path models, which need no rows.
 */
public final class Covariances {

  private final long n;
  private final double[] means;
  private final double[][] matrix;

  /**
   * Covariances from elsewhere, for example from a published table.
   *
   * @param n number of rows behind them; with missing values the smallest number of a pair
   * @param means as many as there are variables
   * @param matrix symmetric, divisor n - 1, variances on the diagonal
   */
  public Covariances(long n, double[] means, double[][] matrix) {
    if (n < 2) {
      throw new IllegalArgumentException("%d rows are below 2".formatted(n));
    }
    if (matrix.length != means.length || means.length == 0) {
      throw new IllegalArgumentException(
          "%d means do not fit a matrix of %d rows".formatted(means.length, matrix.length));
    }
    this.n = n;
    this.means = means.clone();
    this.matrix = copy(matrix);
    check();
  }

  /** Covariances of variables whose means play no role. */
  public static Covariances of(long n, double[][] matrix) {
    return new Covariances(n, new double[matrix.length], matrix);
  }

  private static double[][] copy(double[][] matrix) {
    return Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
  }

  private void check() {
    for (int i = 0; i < matrix.length; i++) {
      if (matrix[i].length != matrix.length) {
        throw new IllegalArgumentException(
            "Row %d has %d entries, not %d".formatted(i, matrix[i].length, matrix.length));
      }
      if (!(matrix[i][i] >= 0)) {
        throw new IllegalArgumentException("Variance %s is below 0".formatted(matrix[i][i]));
      }
      for (int j = 0; j < i; j++) {
        double tolerance = 1e-9 * (1 + Math.abs(matrix[i][j]));
        if (!(Math.abs(matrix[i][j] - matrix[j][i]) <= tolerance)) {
          throw new IllegalArgumentException(
              "Entries %d, %d are %s and %s: not symmetric"
                  .formatted(i, j, matrix[i][j], matrix[j][i]));
        }
      }
    }
  }

  /** Number of rows behind the covariances; with missing values the smallest number of a pair. */
  public long n() {
    return n;
  }

  /** Number of variables. */
  public int size() {
    return means.length;
  }

  /** Mean of a variable. */
  public double mean(int i) {
    return means[i];
  }

  /** Covariance of two variables, or the variance of one. */
  public double covariance(int i, int j) {
    return matrix[i][j];
  }

  /** Variance of a variable, divisor n - 1. */
  public double variance(int i) {
    return matrix[i][i];
  }

  /** Standard deviation of a variable. */
  public double deviation(int i) {
    return Math.sqrt(matrix[i][i]);
  }

  /** True when the variable has one value only. */
  public boolean isConstant(int i) {
    return matrix[i][i] <= 1e-12 * Math.max(1, means[i] * means[i]);
  }

  /** A copy of the matrix. */
  public double[][] matrix() {
    return copy(matrix);
  }

  /**
   * The matrix of correlations.
   *
   * @throws IllegalStateException when a variable is constant
   */
  public Covariances correlations() {
    double[][] r = new double[size()][size()];
    for (int i = 0; i < size(); i++) {
      if (isConstant(i)) {
        throw new IllegalStateException("Variable %d is constant".formatted(i));
      }
      for (int j = 0; j < i; j++) {
        r[i][j] = matrix[i][j] / Math.sqrt(matrix[i][i] * matrix[j][j]);
        r[j][i] = r[i][j];
      }
      r[i][i] = 1;
    }
    return new Covariances(n, new double[size()], r);
  }

  /** The chosen variables in the order given. */
  public Covariances select(int... variables) {
    double[][] chosen = new double[variables.length][variables.length];
    double[] chosenMeans = new double[variables.length];
    for (int i = 0; i < variables.length; i++) {
      chosenMeans[i] = means[variables[i]];
      for (int j = 0; j < variables.length; j++) {
        chosen[i][j] = matrix[variables[i]][variables[j]];
      }
    }
    return new Covariances(n, chosenMeans, chosen);
  }

  /**
   * False when the matrix cannot come from complete rows, or a variable follows from the others:
   * what rests on an inverse must not be computed.
   */
  public boolean isPositiveDefinite() {
    return Cholesky.of(matrix).isPresent();
  }
}
