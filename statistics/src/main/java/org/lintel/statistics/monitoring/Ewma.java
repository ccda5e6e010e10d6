package org.lintel.statistics.monitoring;

/**
 * Exponentially weighted moving average of standardised scores, with exact limits.
 *
 * <p>E = λz + (1 - λ)E, limits ±L√(λ/(2 - λ) · (1 - (1 - λ)^{2t})). λ = 0.1 and L = 2.814 signal
 * every 500 periods without a change and after 10 with one of a standard deviation. Assumes a
 * baseline in control and independent periods.
 *
 * <p>Reference: Roberts (1959) Technometrics 1:239; Lucas &amp; Saccucci (1990) Technometrics 32:1.
 *
 * @param weight λ of the latest score, above 0 and at most 1
 * @param width L in standard deviations
 * @param value E now; 0 at the start
 * @param periods how many scores were taken in
 */
public record Ewma(double weight, double width, double value, int periods) {

  /** Identifier of the method. */
  public static final String METHOD = "monitoring.ewma.roberts1959";

  public Ewma {
    if (!(weight > 0 && weight <= 1) || !(width > 0)) {
      throw new IllegalArgumentException(
          "Weight %s is not from 0 to 1, or width %s not above 0".formatted(weight, width));
    }
  }

  /** A new chart with λ = 0.1 and L = 2.814. */
  public static Ewma start() {
    return start(0.1, 2.814);
  }

  /** A new chart. */
  public static Ewma start(double weight, double width) {
    return new Ewma(weight, width, 0, 0);
  }

  /** The chart after one more period; {@code z} is the standardised score. */
  public Ewma plus(double z) {
    if (!Double.isFinite(z)) {
      throw new IllegalArgumentException("Score %s is not a number".formatted(z));
    }
    return new Ewma(weight, width, weight * z + (1 - weight) * value, periods + 1);
  }

  /** Distance of the limits from 0 after the periods so far. */
  public double limit() {
    double grown = 1 - Math.pow(1 - weight, 2.0 * periods);
    return width * Math.sqrt(weight / (2 - weight) * grown);
  }

  /** What the last period says. */
  public Signal signal() {
    if (Math.abs(value) <= limit()) {
      return Signal.NONE;
    }
    return value > 0 ? Signal.UP : Signal.DOWN;
  }
}
