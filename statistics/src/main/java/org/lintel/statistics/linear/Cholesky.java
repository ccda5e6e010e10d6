package org.lintel.statistics.linear;

import java.util.Optional;

/** The lower triangle L with A = LLᵀ of a positive definite matrix. */
public final class Cholesky {

  private static final double SINGULAR = 1e-11;

  private final double[][] lower;

  private Cholesky(double[][] lower) {
    this.lower = lower;
  }

  /** Empty when a pivot is not above 1e-11 of its diagonal: singular, or not positive. */
  public static Optional<Cholesky> of(double[][] matrix) {
    int p = matrix.length;
    double[][] lower = new double[p][p];
    for (int i = 0; i < p; i++) {
      for (int j = 0; j <= i; j++) {
        double rest = matrix[i][j];
        for (int k = 0; k < j; k++) {
          rest -= lower[i][k] * lower[j][k];
        }
        if (i != j) {
          lower[i][j] = rest / lower[j][j];
        } else if (rest > SINGULAR * Math.abs(matrix[i][i])) {
          lower[i][i] = Math.sqrt(rest);
        } else {
          return Optional.empty();
        }
      }
    }
    return Optional.of(new Cholesky(lower));
  }

  /** The x with Ax = b. */
  public double[] solve(double[] b) {
    int p = lower.length;
    double[] x = b.clone();
    for (int i = 0; i < p; i++) {
      for (int k = 0; k < i; k++) {
        x[i] -= lower[i][k] * x[k];
      }
      x[i] /= lower[i][i];
    }
    for (int i = p - 1; i >= 0; i--) {
      for (int k = i + 1; k < p; k++) {
        x[i] -= lower[k][i] * x[k];
      }
      x[i] /= lower[i][i];
    }
    return x;
  }

  /** The inverse of A. */
  public double[][] inverse() {
    int p = lower.length;
    double[][] inverse = new double[p][];
    for (int i = 0; i < p; i++) {
      double[] unit = new double[p];
      unit[i] = 1;
      inverse[i] = solve(unit);
    }
    return inverse;
  }

  /** Natural logarithm of the determinant of A. */
  public double logDeterminant() {
    double sum = 0;
    for (int i = 0; i < lower.length; i++) {
      sum += Math.log(lower[i][i]);
    }
    return 2 * sum;
  }
}
