package org.lintel.statistics.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.lintel.statistics.Seed;

class LinearTests {

  private final RandomGenerator random = Seed.random();

  @Test
  void choleskySolvesAndInverts() {
    for (int round = 0; round < 100; round++) {
      double[][] a = positive(1 + random.nextInt(8));
      var root = Cholesky.of(a).orElseThrow();
      double[] x = random.doubles(a.length).toArray();
      double[] found = root.solve(times(a, x));
      for (int i = 0; i < x.length; i++) {
        assertThat(found[i]).isCloseTo(x[i], within(1e-9));
      }
      double[][] inverse = root.inverse();
      for (int i = 0; i < a.length; i++) {
        double[] unit = times(a, inverse[i]);
        for (int j = 0; j < a.length; j++) {
          assertThat(unit[j]).isCloseTo(i == j ? 1 : 0, within(1e-9));
        }
      }
    }
  }

  @Test
  void eigenvaluesRebuildTheMatrixAndGiveItsDeterminant() {
    for (int round = 0; round < 100; round++) {
      double[][] a = positive(1 + random.nextInt(8));
      var eigen = SymmetricEigen.of(a);
      double[][] rebuilt = eigen.map(value -> value);
      double log = 0;
      for (int i = 0; i < a.length; i++) {
        log += Math.log(eigen.value(i));
        assertThat(i == 0 || eigen.value(i) <= eigen.value(i - 1)).isTrue();
        for (int j = 0; j < a.length; j++) {
          assertThat(rebuilt[i][j]).isCloseTo(a[i][j], within(1e-11));
        }
      }
      assertThat(Cholesky.of(a).orElseThrow().logDeterminant()).isCloseTo(log, within(1e-9));
    }
  }

  @Test
  void aSingularMatrixHasNoRoot() {
    assertThat(Cholesky.of(new double[][] {{1, 1}, {1, 1}})).isEmpty();
    assertThat(Cholesky.of(new double[][] {{1, 2}, {2, 1}})).isEmpty();
    assertThat(Cholesky.of(new double[][] {{0}})).isEmpty();
  }

  private double[][] positive(int p) {
    double[][] g = new double[p][p];
    double[][] a = new double[p][p];
    for (double[] row : g) {
      for (int i = 0; i < p; i++) {
        row[i] = random.nextGaussian();
      }
    }
    for (int i = 0; i < p; i++) {
      for (int j = 0; j < p; j++) {
        a[i][j] = i == j ? 0.5 : 0;
        for (int k = 0; k < p; k++) {
          a[i][j] += g[i][k] * g[j][k];
        }
      }
    }
    return a;
  }

  private static double[] times(double[][] a, double[] x) {
    double[] result = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < x.length; j++) {
        result[i] += a[i][j] * x[j];
      }
    }
    return result;
  }

  /** Whether a matrix can be inverted does not depend on the unit of its entries. */
  @Test
  void anotherUnitOnlyScalesRootsAndValues() {
    for (double unit : new double[] {1e-12, 1e-6, 1e6, 1e12}) {
      double[][] a = positive(4);
      double[][] scaled = new double[4][4];
      for (int i = 0; i < 4; i++) {
        for (int j = 0; j < 4; j++) {
          scaled[i][j] = unit * a[i][j];
        }
      }
      var plain = SymmetricEigen.of(a);
      var eigen = SymmetricEigen.of(scaled);
      double[] x = {1, -2, 3, -4};
      double[] found = Cholesky.of(scaled).orElseThrow().solve(times(scaled, x));
      for (int i = 0; i < 4; i++) {
        assertThat(eigen.value(i) / unit).isCloseTo(plain.value(i), within(1e-9));
        assertThat(found[i]).isCloseTo(x[i], within(1e-9));
      }
      assertThat(eigen.size()).isEqualTo(4);
    }
  }
}
