package org.lintel.statistics.funnel;

import org.lintel.statistics.Mean;
import org.lintel.statistics.Nps;
import org.lintel.statistics.Share;

/**
 * One community in a funnel plot.
 *
 * @param n number of answers, at least 1
 * @param value its score, in the unit of the target
 */
public record FunnelPoint(long n, double value) {

  public FunnelPoint {
    if (n < 1 || !Double.isFinite(value)) {
      throw new IllegalArgumentException(
          "No point with %d answers and the value %s".formatted(n, value));
    }
  }

  /** The point of a community's NPS. */
  public static FunnelPoint of(Nps nps) {
    return new FunnelPoint(nps.n(), nps.value());
  }

  /** The point of a community's mean. */
  public static FunnelPoint of(Mean mean) {
    return new FunnelPoint(mean.n(), mean.value());
  }

  /** The point of a community's share. */
  public static FunnelPoint of(Share share) {
    return new FunnelPoint(share.n(), share.value());
  }
}
