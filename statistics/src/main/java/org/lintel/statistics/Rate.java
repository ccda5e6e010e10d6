package org.lintel.statistics;

import org.lintel.statistics.distribution.Quantiles;

/**
 * How often something happens: {@code events} within an {@code exposure} (complaints in so many
 * household-months).
 *
 * <p>The rate is x/e. Its interval is the exact one of the Poisson distribution: from χ²(2x)/2e at
 * the lower tail to χ²(2x + 2)/2e at the upper one. It never covers less often than its level and
 * is wide for few events.
 *
 * <p>Edge cases: without events the lower limit is exactly 0 and the upper one is that at which
 * none would be a surprise; without exposure there is no rate. Events that come in clusters (one
 * burst pipe, ten calls) vary more than Poisson: the interval is then too narrow.
 *
 * <p>References: Garwood (1936) Biometrika 28:437; Ulm (1990) American Journal of Epidemiology
 * 131:373.
 *
 * @param events how many there were
 * @param exposure in what they could happen, in its unit; finite and not below 0
 */
public record Rate(long events, double exposure) {

  /** Stable identifier of the method. */
  public static final String METHOD = "rate.exact.garwood1936";

  public Rate {
    if (events < 0) {
      throw new IllegalArgumentException("Number of events %d is below 0".formatted(events));
    }
    if (!Double.isFinite(exposure) || exposure < 0) {
      throw new IllegalArgumentException("Exposure %s is no exposure".formatted(exposure));
    }
  }

  /** Events in one unit of the exposure. */
  public double value() {
    return events / requireExposure();
  }

  /** The exact interval at a level. */
  public Interval interval(double level) {
    double tail = (1 - Interval.requireLevel(level)) / 2;
    double lower = events == 0 ? 0 : Quantiles.chiSquared(tail, 2.0 * events) / 2;
    double upper = Quantiles.chiSquared(1 - tail, 2.0 * events + 2) / 2;
    return new Limits(lower / requireExposure(), upper / requireExposure()).around(value(), level);
  }

  /** Both together. */
  public Rate merge(Rate other) {
    return new Rate(Math.addExact(events, other.events), exposure + other.exposure);
  }

  private double requireExposure() {
    if (exposure == 0) {
      throw new IllegalStateException("A rate needs exposure, there is none");
    }
    return exposure;
  }
}
