package org.lintel.statistics.monitoring;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How many periods a chart runs on average before it signals: by solving the integral equation of
 * the run length on Gauss-Legendre nodes.
 *
 * <p>Reference: Crowder (1987) Technometrics 29:401; Vance (1986) J. Quality Technology 18:189.
 */
public final class RunLength {

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
  private static final int NODES = 80;

  private RunLength() {}

  /**
   * Average run of a chart with both sums, from 0.
   *
   * @param shift of the scores, in standard deviations; 0 for no change
   */
  public static double cusum(double allowance, double limit, double shift) {
    double up = oneSided(allowance, limit, shift);
    double down = oneSided(allowance, limit, -shift);
    // Exact for two sums that cannot both be far from 0 at once.
    return 1 / (1 / up + 1 / down);
  }

  /** ARL(u) = 1 + Φ(k - u - δ) ARL(0) + ∫₀ʰ φ(x - u + k - δ) ARL(x) dx, at u = 0. */
  private static double oneSided(double k, double h, double shift) {
    var rule = GaussLegendre.on(0, h, NODES);
    int p = NODES + 1;
    double[][] system = new double[p][p];
    double[] ones = new double[p];
    Arrays.fill(ones, 1);
    for (int i = 0; i < p; i++) {
      double u = i == 0 ? 0 : rule.node(i - 1);
      system[i][i] += 1;
      system[i][0] -= NORMAL.cumulativeProbability(k - u - shift);
      for (int j = 1; j < p; j++) {
        system[i][j] -= rule.weight(j - 1) * NORMAL.density(rule.node(j - 1) - u + k - shift);
      }
    }
    return LinearSystem.solve(system, ones)[0];
  }

  /**
   * Average run of a moving average with the limits it has in the long run, from 0.
   *
   * @param shift of the scores, in standard deviations; 0 for no change
   */
  public static double ewma(double weight, double width, double shift) {
    double h = width * Math.sqrt(weight / (2 - weight));
    int nodes = NODES + 1;
    var rule = GaussLegendre.on(-h, h, nodes);
    double[][] system = new double[nodes][nodes];
    double[] ones = new double[nodes];
    Arrays.fill(ones, 1);
    for (int i = 0; i < nodes; i++) {
      system[i][i] += 1;
      for (int j = 0; j < nodes; j++) {
        system[i][j] -= step(rule, j, rule.node(i), weight, shift);
      }
    }
    double[] runs = LinearSystem.solve(system, ones);
    double run = 1;
    for (int j = 0; j < nodes; j++) {
      run += step(rule, j, 0, weight, shift) * runs[j];
    }
    return run;
  }

  private static double step(GaussLegendre rule, int j, double u, double weight, double shift) {
    double z = (rule.node(j) - (1 - weight) * u) / weight - shift;
    return rule.weight(j) / weight * NORMAL.density(z);
  }
}
