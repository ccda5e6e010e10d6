package org.lintel.statistics.monitoring;

/** Gauss elimination with partial pivoting, for systems that are not symmetric. */
final class LinearSystem {

  private LinearSystem() {}

  /** The x with Ax = b; both are used up. */
  static double[] solve(double[][] a, double[] b) {
    int p = b.length;
    for (int column = 0; column < p; column++) {
      pivot(a, b, column);
      for (int row = column + 1; row < p; row++) {
        double factor = a[row][column] / a[column][column];
        for (int k = column; k < p; k++) {
          a[row][k] -= factor * a[column][k];
        }
        b[row] -= factor * b[column];
      }
    }
    for (int row = p - 1; row >= 0; row--) {
      for (int k = row + 1; k < p; k++) {
        b[row] -= a[row][k] * b[k];
      }
      b[row] /= a[row][row];
    }
    return b;
  }

  private static void pivot(double[][] a, double[] b, int column) {
    int best = column;
    for (int row = column + 1; row < b.length; row++) {
      if (Math.abs(a[row][column]) > Math.abs(a[best][column])) {
        best = row;
      }
    }
    if (a[best][column] == 0) {
      throw new IllegalStateException("The system has no single solution");
    }
    double[] row = a[column];
    a[column] = a[best];
    a[best] = row;
    double value = b[column];
    b[column] = b[best];
    b[best] = value;
  }
}
