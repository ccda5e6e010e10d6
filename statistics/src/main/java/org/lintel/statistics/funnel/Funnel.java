package org.lintel.statistics.funnel;

import java.util.List;
import java.util.Optional;
import org.lintel.statistics.Interval;
import org.lintel.statistics.Mean;
import org.lintel.statistics.Nps;
import org.lintel.statistics.PublicationFloor;
import org.lintel.statistics.Sums;
import org.lintel.statistics.comparison.Multiplicity;
import org.lintel.statistics.distribution.Quantiles;

/**
 * Funnel plot of communities around a target: a fair comparison without ranks.
 *
 * <p>z = (y - θ₀)/√(V₀/n) with V₀ the variance of one answer over all communities; lines θ₀ ±
 * z_line √(φ V₀/n) at 95 % (1.96) and 99.8 % (3.09), cut to the range of the score. φ, the
 * over-dispersion, widens the lines when it is above 1 and there are 10 communities or more. No
 * finite population correction: the question is about the process.
 *
 * <p>Points are drawn from 10 answers and judged from 30; verdicts hold for the family (false
 * discovery rate 5 %), so a point may lie outside the 95 % line and still be undecided. Reference:
 * Spiegelhalter (2005) Statistics in Medicine 24:1185.
 *
 * @param target θ₀
 * @param variance V₀, above 0
 * @param overdispersion φ as found, used only when above 1
 * @param lowest lowest possible score
 * @param highest highest possible score
 */
public record Funnel(
    double target, double variance, double overdispersion, double lowest, double highest) {

  /** Identifier of the method. */
  public static final String METHOD = "funnel.spiegelhalter2005";

  private static final double FALSE_DISCOVERY_RATE = 0.05;

  public Funnel {
    if (!(variance > 0) || Double.isInfinite(variance)) {
      throw new IllegalArgumentException("Variance %s is not above 0".formatted(variance));
    }
    if (!(overdispersion >= 0) || Double.isInfinite(overdispersion)) {
      throw new IllegalArgumentException("Over-dispersion %s is below 0".formatted(overdispersion));
    }
    if (!(lowest <= target && target <= highest)) {
      throw new IllegalArgumentException(
          "Target %s is outside %s to %s".formatted(target, lowest, highest));
    }
  }

  /** A funnel of NPS around the score of all answers together; empty when they are all alike. */
  public static Optional<Funnel> ofNps(List<Nps> communities) {
    return all(communities).flatMap(all -> ofNps(all.value(), communities));
  }

  /** A funnel of NPS around a given target, a fraction from -1 to 1. */
  public static Optional<Funnel> ofNps(double target, List<Nps> communities) {
    return all(communities)
        .filter(all -> !all.isUnanimous())
        .map(all -> around(target, all.variance(), -1, 1, pointsOfNps(communities)));
  }

  /** A funnel of means on one scale around a given target; empty when all answers are equal. */
  public static Optional<Funnel> ofMeans(double target, int min, int max, List<Sums> communities) {
    var points =
        communities.stream()
            .filter(sums -> sums.n() > 0)
            .map(sums -> FunnelPoint.of(Mean.of(sums, min, max)))
            .toList();
    return communities.stream()
        .reduce(Sums::merge)
        .flatMap(all -> all.variance().stream().boxed().findFirst())
        .filter(variance -> variance > 0)
        .map(variance -> around(target, variance, min, max, points));
  }

  private static Optional<Nps> all(List<Nps> communities) {
    return communities.stream().reduce(Nps::merge).filter(all -> all.n() > 0);
  }

  private static List<FunnelPoint> pointsOfNps(List<Nps> communities) {
    return communities.stream().filter(nps -> nps.n() > 0).map(FunnelPoint::of).toList();
  }

  /** A funnel around a target whose over-dispersion is found from the points to be drawn. */
  public static Funnel around(
      double target, double variance, double lowest, double highest, List<FunnelPoint> points) {
    var plain = new Funnel(target, variance, 1, lowest, highest);
    var z =
        points.stream()
            .filter(point -> PublicationFloor.of(point.n()).showsScore())
            .mapToDouble(plain::z)
            .toArray();
    return new Funnel(target, variance, Overdispersion.of(z), lowest, highest);
  }

  /** Distance of a point from the target in standard errors, without over-dispersion. */
  public double z(FunnelPoint point) {
    return (point.value() - target) / Math.sqrt(variance / point.n());
  }

  /** The limits at {@code n} answers, including over-dispersion. */
  public Interval limits(FunnelLine line, long n) {
    if (n < 1) {
      throw new IllegalArgumentException("Number of answers %d is below 1".formatted(n));
    }
    var half = Quantiles.twoSidedNormal(line.level()) * Math.sqrt(widening() * variance / n);
    return new Interval(
        Math.max(lowest, target - half), Math.min(highest, target + half), line.level());
  }

  /** Verdicts over all points of one report, in the order given. */
  public List<FunnelVerdict> judge(List<FunnelPoint> points) {
    var judged = points.stream().filter(Funnel::isJudged).toList();
    var adjusted =
        Multiplicity.BENJAMINI_HOCHBERG.adjust(judged.stream().mapToDouble(this::p).toArray());
    var next = 0;
    var verdicts = new FunnelVerdict[points.size()];
    for (var i = 0; i < verdicts.length; i++) {
      var point = points.get(i);
      verdicts[i] = isJudged(point) ? verdict(point, adjusted[next++]) : unjudged(point);
    }
    return List.of(verdicts);
  }

  private double p(FunnelPoint point) {
    return Quantiles.twoSidedNormalTail(z(point) / Math.sqrt(widening()));
  }

  private double widening() {
    return Math.max(1, overdispersion);
  }

  private FunnelVerdict verdict(FunnelPoint point, double adjusted) {
    if (adjusted > FALSE_DISCOVERY_RATE) {
      return FunnelVerdict.WITHIN;
    }
    return point.value() > target ? FunnelVerdict.ABOVE : FunnelVerdict.BELOW;
  }

  private static boolean isJudged(FunnelPoint point) {
    return PublicationFloor.of(point.n()).allowsComparison();
  }

  private static FunnelVerdict unjudged(FunnelPoint point) {
    return PublicationFloor.of(point.n()).showsScore()
        ? FunnelVerdict.NOT_JUDGED
        : FunnelVerdict.NOT_DRAWN;
  }
}
