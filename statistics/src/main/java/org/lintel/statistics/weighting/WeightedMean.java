package org.lintel.statistics.weighting;

import java.util.List;
import org.lintel.statistics.Interval;
import org.lintel.statistics.Outcome;
import org.lintel.statistics.Outcome.Reason;
import org.lintel.statistics.PublicationFloor;
import org.lintel.statistics.distribution.Quantiles;

/**
 * A weighted mean whose error takes into account the weights, and that neighbours answer alike.
 *
 * <p>m = Σwy/Σw. Taylor's linearisation makes it a sum of z = w(y - m)/Σw; its variance is that of
 * the sums over clusters, within each stratum k/(k - 1) Σ(z_c - z̄)²(1 - f) with k clusters.
 * Without clusters every answer is its own one. As many answers as one likes from one community
 * remain one cluster. Student's interval with clusters less strata degrees of freedom. Needs 30
 * answers and two clusters in each stratum. For NPS take -1, 0, 1 as values.
 *
 * <p>Reference: Binder (1983) International Statistical Review 51:279; Lumley (2010) Complex
 * Surveys, chapter 2.
 *
 * @param value m, in the unit of the answers
 * @param standardError √ of the linearised variance
 * @param n answers
 * @param degreesOfFreedom clusters less strata
 * @param designEffect variance divided by that of as many answers drawn simply at random
 */
public record WeightedMean(
    double value, double standardError, long n, long degreesOfFreedom, double designEffect) {

  /** Identifier of the method. */
  public static final String METHOD = "weighting.mean.binder1983";

  private static final double NOTHING = 1e-12;

  /**
   * Clusters of one stratum.
   *
   * @param clusters those that answered, one sum for each
   * @param population clusters there are, or infinity for no correction
   */
  public record Stratum(List<WeightedSums> clusters, double population) {

    public Stratum {
      clusters = List.copyOf(clusters);
      if (!(population >= clusters.size())) {
        throw new IllegalArgumentException(
            "Population of %s clusters is below the %d there are"
                .formatted(population, clusters.size()));
      }
    }

    private double unobserved() {
      return 1 - clusters.size() / population;
    }
  }

  /** The mean of independent answers. */
  public static Outcome<WeightedMean> of(WeightedSums answers) {
    if (answers.n() < PublicationFloor.COMPARE) {
      return new Outcome.TooFew<>(answers.n(), PublicationFloor.COMPARE);
    }
    double mean = answers.mean();
    double n = answers.n();
    double variance = n / (n - 1) * answers.squaredResiduals(mean);
    return found(answers, variance, answers.n() - 1);
  }

  /** The mean of answers in clusters, without strata. */
  public static Outcome<WeightedMean> ofClusters(List<WeightedSums> clusters) {
    return ofStrata(List.of(new Stratum(clusters, Double.POSITIVE_INFINITY)));
  }

  /** The mean of answers in clusters that were drawn within strata. */
  public static Outcome<WeightedMean> ofStrata(List<Stratum> strata) {
    var all =
        strata.stream()
            .flatMap(stratum -> stratum.clusters().stream())
            .reduce(WeightedSums.none(), WeightedSums::merge);
    if (all.n() < PublicationFloor.COMPARE) {
      return new Outcome.TooFew<>(all.n(), PublicationFloor.COMPARE);
    }
    long degrees = 0;
    double variance = 0;
    for (Stratum stratum : strata) {
      if (stratum.clusters().size() < 2) {
        return Outcome.impossible(Reason.TOO_FEW_GROUPS);
      }
      degrees += stratum.clusters().size() - 1;
      variance += variance(stratum, all.mean());
    }
    return found(all, variance, degrees);
  }

  private static double variance(Stratum stratum, double mean) {
    double clusters = stratum.clusters().size();
    double centre =
        stratum.clusters().stream().mapToDouble(one -> one.residual(mean)).sum() / clusters;
    double spread =
        stratum.clusters().stream()
            .mapToDouble(one -> Math.pow(one.residual(mean) - centre, 2))
            .sum();
    return stratum.unobserved() * clusters / (clusters - 1) * spread;
  }

  private static Outcome<WeightedMean> found(WeightedSums all, double variance, long degrees) {
    double mean = all.mean();
    if (all.variance() <= NOTHING * Math.max(1, mean * mean)) {
      return Outcome.impossible(Reason.CONSTANT);
    }
    double plain = all.variance() / all.n();
    double ofMean = variance / (all.weights() * all.weights());
    return Outcome.of(new WeightedMean(mean, Math.sqrt(ofMean), all.n(), degrees, ofMean / plain));
  }

  /** Value ± t times the standard error at the usual level. */
  public Interval interval() {
    double half =
        Quantiles.twoSidedStudent(Interval.USUAL_LEVEL, (double) degreesOfFreedom) * standardError;
    return new Interval(value - half, value + half, Interval.USUAL_LEVEL);
  }
}
