package org.lintel.statistics.monitoring;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.numbers.gamma.LogBeta;

/**
 * Limits that hold at every moment at once: somebody may look every day and stop when it suits.
 *
 * <p>Reference: Howard, Ramdas, McAuliffe &amp; Sekhon (2021) Annals of Statistics 49:1055;
 * Waudby-Smith, Arbour, Sinha, Kennedy &amp; Ramdas (2024) Annals of Statistics 52:2613 for the
 * asymptotic sequence.
 */
public final class ConfidenceSequence {

  private ConfidenceSequence() {}

  /**
   * Bound for a sum of deviations by a normal mixture: √((v + ρ) ln((v + ρ)/(ρα²))).
   *
   * @param variance v, the variance summed so far
   * @param tuning ρ above 0, see {@link #bestTuning}
   * @param alpha chance ever to be outside, 0 to 1
   */
  public static double normalMixture(double variance, double tuning, double alpha) {
    double sum = variance + tuning;
    return Math.sqrt(sum * Math.log(sum / (tuning * alpha * alpha)));
  }

  /** The ρ that makes the normal mixture tight when the summed variance is {@code variance}. */
  public static double bestTuning(double variance, double alpha) {
    double log = 2 * Math.log(1 / alpha);
    return variance / (log + Math.log(1 + log));
  }

  /**
   * Bound for a sum of deviations that lie between -g and h, by a beta-binomial mixture tuned for
   * the variance {@code best}; at most v/g.
   */
  public static double betaBinomialMixture(
      double variance, double g, double h, double best, double alpha) {
    double r = Math.max(bestTuning(best, alpha) - g * h, 1e-3 * g * h);
    double norm = LogBeta.value(r / (g * (g + h)), r / (h * (g + h)));
    double target = Math.log(1 / alpha);
    DoubleUnaryOperator above = s -> logWealth(s, variance, g, h, r) - norm - target;
    double low = 0;
    double high = variance / g;
    for (int step = 0; step < 200 && high - low > 1e-12 * high; step++) {
      double middle = (low + high) / 2;
      if (above.applyAsDouble(middle) < 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  private static double logWealth(double s, double v, double g, double h, double r) {
    double both = g + h;
    return v / (g * h) * Math.log(both)
        - (v + h * s) / (h * both) * Math.log(g)
        - (v - g * s) / (g * both) * Math.log(h)
        + LogBeta.value((r + v - g * s) / (g * both), (r + v + h * s) / (h * both));
  }

  /**
   * Bound stitched from pieces of geometric length, with the growth √(v ln ln v) that cannot be
   * beaten.
   *
   * @param variance the variance summed so far
   * @param least variance from which the bound holds, above 0
   * @param scale c of the deviations' tails; 0 for normal ones
   * @param alpha chance ever to be above
   */
  public static double stitched(double variance, double least, double scale, double alpha) {
    double s = 1.4;
    double eta = 2;
    double v = Math.max(variance, least);
    double k1 = (Math.pow(eta, 0.25) + Math.pow(eta, -0.25)) / Math.sqrt(2);
    double k2 = (Math.sqrt(eta) + 1) / 2;
    double ell =
        s * Math.log(Math.log(eta * v / least))
            + Math.log(zeta(s) / (alpha * Math.pow(Math.log(eta), s)));
    double second = k2 * scale * ell;
    return Math.sqrt(k1 * k1 * v * ell + second * second) + second;
  }

  /** Riemann's zeta by Euler and Maclaurin, for s above 1. */
  private static double zeta(double s) {
    int n = 30;
    double sum = 0;
    for (int k = 1; k < n; k++) {
      sum += Math.pow(k, -s);
    }
    double tail = Math.pow(n, 1 - s) / (s - 1) + Math.pow(n, -s) / 2;
    double third = s * Math.pow(n, -s - 1) / 12;
    double fourth = s * (s + 1) * (s + 2) * Math.pow(n, -s - 3) / 720;
    return sum + tail + third - fourth;
  }

  /**
   * Half width of the asymptotic sequence of a mean: σ√(2(tρ² + 1)/(t²ρ²) · ln(√(tρ² + 1)/α)).
   *
   * @param answers t so far, at least 1
   * @param deviation σ of one answer
   * @param tuning ρ², see {@link #bestAnswers}
   * @param alpha chance ever to be outside
   */
  public static double halfWidth(long answers, double deviation, double tuning, double alpha) {
    if (answers < 1) {
      throw new IllegalArgumentException("%d answers are below 1".formatted(answers));
    }
    double u = answers * tuning + 1;
    double t = answers;
    return deviation * Math.sqrt(2 * u / (t * t * tuning) * Math.log(Math.sqrt(u) / alpha));
  }

  /** The ρ² that makes the asymptotic sequence tightest at so many answers. */
  public static double bestAnswers(long answers, double alpha) {
    double log = -2 * Math.log(alpha);
    double x = log;
    for (int step = 0; step < 200; step++) {
      x = log + Math.log(x + 1);
    }
    return x / answers;
  }
}
