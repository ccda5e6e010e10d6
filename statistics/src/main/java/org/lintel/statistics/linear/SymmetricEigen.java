package org.lintel.statistics.linear;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * Eigenvalues and vectors of a symmetric matrix by cyclic Jacobi rotations, largest value first.
 *
 * <p>Reference: Golub &amp; Van Loan (2013) Matrix Computations, section 8.5.
 */
public final class SymmetricEigen {

  private static final int SWEEPS = 100;

  private final double[] values;
  private final double[][] vectors;

  private SymmetricEigen(double[] values, double[][] vectors) {
    this.values = values;
    this.vectors = vectors;
  }

  public static SymmetricEigen of(double[][] matrix) {
    int p = matrix.length;
    double[][] a = Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
    double[][] v = new double[p][p];
    for (int i = 0; i < p; i++) {
      v[i][i] = 1;
    }
    for (int sweep = 0; sweep < SWEEPS && offDiagonal(a) > 0; sweep++) {
      for (int i = 0; i < p; i++) {
        for (int j = i + 1; j < p; j++) {
          rotate(a, v, i, j);
        }
      }
    }
    return sorted(a, v);
  }

  private static double offDiagonal(double[][] a) {
    double off = 0;
    double all = 0;
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a.length; j++) {
        all += a[i][j] * a[i][j];
        off += i == j ? 0 : a[i][j] * a[i][j];
      }
    }
    return off <= 1e-32 * all ? 0 : off;
  }

  private static void rotate(double[][] a, double[][] v, int i, int j) {
    if (a[i][j] == 0) {
      return;
    }
    double theta = (a[j][j] - a[i][i]) / (2 * a[i][j]);
    double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
    double c = 1 / Math.sqrt(t * t + 1);
    double s = t * c;
    for (double[] row : a) {
      turn(row, i, j, c, s);
    }
    double[] left = a[i].clone();
    for (int k = 0; k < a.length; k++) {
      a[i][k] = c * left[k] - s * a[j][k];
      a[j][k] = s * left[k] + c * a[j][k];
    }
    for (double[] row : v) {
      turn(row, i, j, c, s);
    }
  }

  private static void turn(double[] row, int i, int j, double c, double s) {
    double left = row[i];
    row[i] = c * left - s * row[j];
    row[j] = s * left + c * row[j];
  }

  private static SymmetricEigen sorted(double[][] a, double[][] v) {
    int p = a.length;
    int[] order =
        IntStream.range(0, p)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> -a[i][i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] values = new double[p];
    double[][] vectors = new double[p][p];
    for (int k = 0; k < p; k++) {
      values[k] = a[order[k]][order[k]];
      for (int i = 0; i < p; i++) {
        vectors[k][i] = v[i][order[k]];
      }
    }
    return new SymmetricEigen(values, vectors);
  }

  /** Eigenvalue number {@code k}, the largest is number 0. */
  public double value(int k) {
    return values[k];
  }

  public int size() {
    return values.length;
  }

  /** The vector of length 1 that belongs to value number {@code k}; its sign means nothing. */
  public double[] vector(int k) {
    return vectors[k].clone();
  }

  /** V f(Λ) Vᵀ: for example the square root of the matrix. */
  public double[][] map(DoubleUnaryOperator f) {
    int p = values.length;
    double[][] result = new double[p][p];
    for (int k = 0; k < p; k++) {
      double weight = f.applyAsDouble(values[k]);
      for (int i = 0; i < p; i++) {
        for (int j = 0; j < p; j++) {
          result[i][j] += weight * vectors[k][i] * vectors[k][j];
        }
      }
    }
    return result;
  }
}
