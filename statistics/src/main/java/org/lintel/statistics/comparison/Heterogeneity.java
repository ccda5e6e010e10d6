package org.lintel.statistics.comparison;

import java.util.List;
import java.util.Optional;
import org.lintel.statistics.Nps;
import org.lintel.statistics.PublicationFloor;
import org.lintel.statistics.distribution.Quantiles;

/**
 * Do several groups differ in NPS at all? Cochran's Q.
 *
 * <p>Q = Σ w(θ - θ̄)² with w = n/v and θ̄ the mean weighted by w; under equality chi squared with K
 * - 1 degrees of freedom. Empty unless there are two groups, each of at least 30 answers that are
 * not all of one class. Reference: Cochran (1954) Biometrics 10:101.
 *
 * @param q the statistic, 0 or more
 * @param degreesOfFreedom number of groups less one
 * @param p probability of a larger Q when all groups are equal
 * @param pooled θ̄, a fraction
 */
public record Heterogeneity(double q, int degreesOfFreedom, double p, double pooled) {

  /** Q over independent groups. */
  public static Optional<Heterogeneity> among(List<Nps> groups) {
    if (groups.size() < 2 || !groups.stream().allMatch(Heterogeneity::isUsable)) {
      return Optional.empty();
    }
    var weights = 0.0;
    var weighted = 0.0;
    for (var group : groups) {
      weights += weight(group);
      weighted += weight(group) * group.value();
    }
    var pooled = weighted / weights;
    var q = 0.0;
    for (var group : groups) {
      q += weight(group) * Math.pow(group.value() - pooled, 2);
    }
    var degrees = groups.size() - 1;
    return Optional.of(new Heterogeneity(q, degrees, Quantiles.chiSquaredTail(q, degrees), pooled));
  }

  private static boolean isUsable(Nps group) {
    return group.n() >= PublicationFloor.COMPARE && !group.isUnanimous();
  }

  private static double weight(Nps group) {
    return group.n() / group.variance();
  }
}
