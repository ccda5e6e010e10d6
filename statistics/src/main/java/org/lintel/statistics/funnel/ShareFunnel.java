package org.lintel.statistics.funnel;

import java.util.List;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.lintel.statistics.Interval;
import org.lintel.statistics.Share;

/**
 * Funnel plot of shares around a target share.
 *
 * <p>Without over-dispersion the limits are exact: quantiles of the binomial distribution,
 * interpolated between counts so that the lines are smooth. For the probability p let r be the
 * smallest count with P(R &lt;= r) &gt;= p and α = (P(R &lt;= r) - p)/P(R = r); the limit is (r -
 * α)/n. With over-dispersion the lines of {@link Funnel} are used. Reference: Spiegelhalter (2005)
 * Statistics in Medicine 24:1185, appendix.
 *
 * @param funnel target, variance θ₀(1 - θ₀) and over-dispersion
 */
public record ShareFunnel(Funnel funnel) {

  /** A funnel around a target strictly between 0 and 1. */
  public static ShareFunnel around(double target, List<Share> communities) {
    if (!(target > 0 && target < 1)) {
      throw new IllegalArgumentException(
          "Target %s is outside 0 to 1, both excluded".formatted(target));
    }
    var points = communities.stream().filter(share -> share.n() > 0).map(FunnelPoint::of).toList();
    return new ShareFunnel(Funnel.around(target, target * (1 - target), 0, 1, points));
  }

  /** The limits at {@code n} answers. */
  public Interval limits(FunnelLine line, int n) {
    if (n < 1) {
      throw new IllegalArgumentException("Number of answers %d is below 1".formatted(n));
    }
    if (funnel.overdispersion() > 1) {
      return funnel.limits(line, n);
    }
    var tail = (1 - line.level()) / 2;
    var counts = BinomialDistribution.of(n, funnel.target());
    return new Interval(
        interpolated(counts, tail) / n, interpolated(counts, 1 - tail) / n, line.level());
  }

  private static double interpolated(BinomialDistribution counts, double probability) {
    var count = counts.inverseCumulativeProbability(probability);
    var excess = counts.cumulativeProbability(count) - probability;
    return Math.max(0, count - excess / counts.probability(count));
  }
}
