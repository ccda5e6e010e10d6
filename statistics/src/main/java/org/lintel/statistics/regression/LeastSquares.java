package org.lintel.statistics.regression;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.lintel.statistics.Outcome;
import org.lintel.statistics.Outcome.Reason;
import org.lintel.statistics.linear.Cholesky;
import org.lintel.statistics.moments.Covariances;

/**
 * A linear regression with intercept from means and covariances alone.
 *
 * <p>b = S_xx⁻¹ s_xy, intercept ȳ - bᵀx̄, residual variance s²(n-1)(1 - R²)/(n - p - 1) where s² is
 * the variance of the outcome, covariance of b residual variance · S_xx⁻¹/(n - 1). Needs more rows
 * than coefficients; drivers that follow from one another are refused. Association, not cause.
 *
 * @param n number of rows
 * @param coefficients the intercept first, then one for each variable in the order asked
 * @param covariance of the coefficients, the intercept first
 * @param rSquared explained share of the outcome's variance, 0 to 1
 * @param residualVariance variance around the line, divisor n - p - 1
 */
public record LeastSquares(
    long n,
    List<Double> coefficients,
    List<List<Double>> covariance,
    double rSquared,
    double residualVariance) {

  public LeastSquares {
    coefficients = List.copyOf(coefficients);
    covariance = covariance.stream().map(List::copyOf).toList();
  }

  /**
   * Fits the outcome by the variables.
   *
   * @param outcome index of the outcome among the covariances
   * @param variables indices of what explains it; at least one
   */
  public static Outcome<LeastSquares> fit(Covariances known, int outcome, int... variables) {
    if (variables.length == 0) {
      throw new IllegalArgumentException("Nothing explains the outcome");
    }
    if (known.n() < variables.length + 2L) {
      return new Outcome.TooFew<>(known.n(), variables.length + 2L);
    }
    if (known.isConstant(outcome)) {
      return Outcome.impossible(Reason.CONSTANT);
    }
    return Cholesky.of(known.select(variables).matrix())
        .map(root -> fit(known, outcome, variables, root))
        .map(Outcome::of)
        .orElseGet(() -> Outcome.impossible(Reason.DEPENDENT));
  }

  private static LeastSquares fit(Covariances known, int outcome, int[] variables, Cholesky root) {
    double[] shared =
        IntStream.of(variables).mapToDouble(x -> known.covariance(x, outcome)).toArray();
    double[] slopes = root.solve(shared);
    double explained = dot(slopes, shared);
    double variance = known.variance(outcome);
    long n = known.n();
    double residual = Math.max(0, variance - explained) * (n - 1) / (n - variables.length - 1.0);
    double[] means = IntStream.of(variables).mapToDouble(known::mean).toArray();
    double intercept = known.mean(outcome) - dot(slopes, means);
    double[] all = new double[slopes.length + 1];
    all[0] = intercept;
    System.arraycopy(slopes, 0, all, 1, slopes.length);
    return new LeastSquares(
        n,
        list(all),
        covariance(root, means, residual, n),
        Math.clamp(explained / variance, 0, 1),
        residual);
  }

  private static List<List<Double>> covariance(
      Cholesky root, double[] means, double residual, long n) {
    double[][] inverse = root.inverse();
    double[] towards = root.solve(means);
    int p = means.length;
    double[][] all = new double[p + 1][p + 1];
    all[0][0] = residual * (1.0 / n + dot(means, towards) / (n - 1));
    for (int i = 0; i < p; i++) {
      all[0][i + 1] = -residual * towards[i] / (n - 1);
      all[i + 1][0] = all[0][i + 1];
      for (int j = 0; j < p; j++) {
        all[i + 1][j + 1] = residual * inverse[i][j] / (n - 1);
      }
    }
    return Arrays.stream(all).map(LeastSquares::list).toList();
  }

  private static double dot(double[] left, double[] right) {
    double sum = 0;
    for (int i = 0; i < left.length; i++) {
      sum += left[i] * right[i];
    }
    return sum;
  }

  private static List<Double> list(double[] values) {
    return Arrays.stream(values).boxed().toList();
  }

  /** Slope of a variable, counted from 0 in the order asked. */
  public double slope(int variable) {
    return coefficients.get(variable + 1);
  }

  /** Degrees of freedom of the residuals. */
  public long degreesOfFreedom() {
    return n - coefficients.size();
  }

  /** Standard error of a coefficient, the intercept is number 0. */
  public double standardError(int coefficient) {
    return Math.sqrt(covariance.get(coefficient).get(coefficient));
  }

  /**
   * A sum of coefficients and its standard error √(LVLᵀ).
   *
   * @param weights one for each coefficient, the intercept first
   */
  public Combination combine(double... weights) {
    if (weights.length != coefficients.size()) {
      throw new IllegalArgumentException(
          "%d weights do not fit %d coefficients".formatted(weights.length, coefficients.size()));
    }
    double value = 0;
    double variance = 0;
    for (int i = 0; i < weights.length; i++) {
      value += weights[i] * coefficients.get(i);
      for (int j = 0; j < weights.length; j++) {
        variance += weights[i] * weights[j] * covariance.get(i).get(j);
      }
    }
    return new Combination(value, Math.sqrt(Math.max(0, variance)));
  }

  /** A weighted sum of coefficients with its standard error. */
  public record Combination(double value, double standardError) {}
}
