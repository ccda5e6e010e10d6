package org.lintel.statistics.monitoring;

/**
 * Cumulated sums of standardised scores, upward and downward: finds a small lasting change soon.
 *
 * <p>C⁺ = max(0, C⁺ + z - k), C⁻ = max(0, C⁻ - z - k); a signal when one of them is above h. With k
 * = 0.5 and h = 5 a series without change signals every 465 periods on average, one that moved by a
 * standard deviation after 10. Assumes a baseline in control and independent periods. The state is
 * immutable; {@link #plus} gives the next one, and a signal starts the sums again.
 *
 * <p>Reference: Page (1954) Biometrika 41:100; Montgomery (2009) section 9.1.
 *
 * @param allowance k, in standard deviations: half of the change that matters
 * @param limit h, in standard deviations
 * @param upper C⁺ now
 * @param lower C⁻ now
 * @param upperRun periods since C⁺ was 0: where an upward change probably began
 * @param lowerRun the same for C⁻
 */
public record Cusum(
    double allowance, double limit, double upper, double lower, int upperRun, int lowerRun) {

  /** Identifier of the method. */
  public static final String METHOD = "monitoring.cusum.page1954";

  public Cusum {
    if (!(allowance >= 0) || !(limit > 0)) {
      throw new IllegalArgumentException(
          "Allowance %s or limit %s is not positive".formatted(allowance, limit));
    }
  }

  /** A new chart with k = 0.5 and h = 5. */
  public static Cusum start() {
    return start(0.5, 5);
  }

  /** A new chart. */
  public static Cusum start(double allowance, double limit) {
    return new Cusum(allowance, limit, 0, 0, 0, 0);
  }

  /** The chart after one more period; {@code z} is the standardised score. */
  public Cusum plus(double z) {
    if (!Double.isFinite(z)) {
      throw new IllegalArgumentException("Score %s is not a number".formatted(z));
    }
    var from = signal() == Signal.NONE ? this : start(allowance, limit);
    double up = Math.max(0, from.upper + z - allowance);
    double down = Math.max(0, from.lower - z - allowance);
    return new Cusum(
        allowance,
        limit,
        up,
        down,
        up > 0 ? from.upperRun + 1 : 0,
        down > 0 ? from.lowerRun + 1 : 0);
  }

  /** What the last period says. */
  public Signal signal() {
    if (upper > limit) {
      return Signal.UP;
    }
    return lower > limit ? Signal.DOWN : Signal.NONE;
  }
}
