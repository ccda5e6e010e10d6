package org.lintel.statistics.monitoring;

import java.util.List;
import java.util.stream.IntStream;
import org.lintel.statistics.Outcome;
import org.lintel.statistics.Outcome.Reason;
import org.lintel.statistics.Share;

/**
 * A share watched period by period: of promoters, of complaints, of invitations answered.
 *
 * <p>p chart: limits p̄ ± 3σ, σ = √(p̄(1 - p̄)/n), cut to 0 and 1. p′ chart: the same times the
 * deviation σ_z of the standardised shares, found from their moving range (mean |z_t - z_{t-1}|
 * over 1.128), because with thousands of answers a period the p chart signals what is only weather.
 * σ_z is not below 1. About one period in 370 is outside without a change. Needs 12 baseline
 * periods.
 *
 * <p>Reference: Shewhart (1931); Laney (2002) Quality Engineering 14:531; Montgomery (2009) section
 * 7.2.
 *
 * @param centre p̄ of the baseline, above 0 and below 1
 * @param widening σ_z, or 1 on a p chart
 */
public record ShareChart(double centre, double widening) {

  /** Identifier of the p chart. */
  public static final String METHOD = "monitoring.p-chart.shewhart1931";

  /** Identifier of the p′ chart. */
  public static final String WIDENED = "monitoring.p-prime-chart.laney2002";

  /** Mean range of two standard normal values. */
  static final double RANGE_OF_TWO = 2 / Math.sqrt(Math.PI);

  private static final double WIDTH = 3;

  public ShareChart {
    if (!(centre > 0 && centre < 1) || !(widening >= 1) || Double.isInfinite(widening)) {
      throw new IllegalArgumentException(
          "Centre %s is not inside 0 to 1, or widening %s below 1".formatted(centre, widening));
    }
  }

  /**
   * Limits for a number of answers.
   *
   * @param lower not below 0
   * @param upper not above 1
   */
  public record Limits(double lower, double upper) {}

  /** A p chart. */
  public static Outcome<ShareChart> plain(List<Share> baseline) {
    return chart(baseline, false);
  }

  /** A p′ chart. */
  public static Outcome<ShareChart> widened(List<Share> baseline) {
    return chart(baseline, true);
  }

  private static Outcome<ShareChart> chart(List<Share> baseline, boolean isWidened) {
    var periods = baseline.stream().filter(period -> period.n() > 0).toList();
    if (periods.size() < PeriodBaseline.NEEDS) {
      return new Outcome.TooFew<>(periods.size(), PeriodBaseline.NEEDS);
    }
    var all = periods.stream().reduce(Share::merge).orElseThrow();
    if (all.isUnanimous()) {
      return Outcome.impossible(Reason.CONSTANT);
    }
    var plain = new ShareChart(all.value(), 1);
    return Outcome.of(
        isWidened ? new ShareChart(all.value(), Math.max(1, plain.deviation(periods))) : plain);
  }

  /** σ_z of the periods by their moving range. */
  double deviation(List<Share> periods) {
    double ranges =
        IntStream.range(1, periods.size())
            .mapToDouble(t -> Math.abs(z(periods.get(t)) - z(periods.get(t - 1))))
            .sum();
    return ranges / (periods.size() - 1) / RANGE_OF_TWO;
  }

  private double z(Share period) {
    return (period.value() - centre) / Math.sqrt(centre * (1 - centre) / period.n());
  }

  /** The limits of a period with so many answers, at least one. */
  public Limits limits(long n) {
    if (n < 1) {
      throw new IllegalArgumentException("Number of answers %d is below 1".formatted(n));
    }
    double half = WIDTH * widening * Math.sqrt(centre * (1 - centre) / n);
    return new Limits(Math.max(0, centre - half), Math.min(1, centre + half));
  }

  /** What a period says; one without answers says nothing. */
  public Signal signal(Share period) {
    if (period.n() == 0) {
      return Signal.NONE;
    }
    var limits = limits(period.n());
    if (period.value() > limits.upper()) {
      return Signal.UP;
    }
    return period.value() < limits.lower() ? Signal.DOWN : Signal.NONE;
  }
}
