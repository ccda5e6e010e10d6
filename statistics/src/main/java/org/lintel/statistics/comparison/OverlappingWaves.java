package org.lintel.statistics.comparison;

import java.util.Optional;
import org.lintel.statistics.Nps;

/**
 * Two waves of which some households answered both: between a panel and independent waves.
 *
 * <p>Var(θ₂ - θ₁) = v₁/n₁ + v₂/n₂ - 2 cov m/(n₁n₂), with cov the covariance of the two answers of
 * the m households that answered both.
 *
 * @param first all answers of the first wave
 * @param second all answers of the second wave
 * @param both the households in both; their counts are contained in the waves
 */
public record OverlappingWaves(Nps first, Nps second, PanelChange both) {

  public OverlappingWaves {
    if (exceeds(both.before(), first) || exceeds(both.after(), second)) {
      throw new IllegalArgumentException(
          "%d households in both waves are not contained in waves of %d and %d answers"
              .formatted(both.n(), first.n(), second.n()));
    }
  }

  private static boolean exceeds(Nps part, Nps whole) {
    return part.detractors() > whole.detractors()
        || part.passives() > whole.passives()
        || part.promoters() > whole.promoters();
  }

  /** The change from the first to the second wave with its test. */
  public Optional<WaldTest> change() {
    return WaldTest.of(second.value() - first.value(), variance());
  }

  /** Variance of the change. */
  public double variance() {
    var covariance = both.n() == 0 ? 0 : both.covariance();
    return variance(
        first.variance(), first.n(), second.variance(), second.n(), covariance, both.n());
  }

  static double variance(
      double firstVariance,
      long firstN,
      double secondVariance,
      long secondN,
      double covariance,
      long overlap) {
    return firstVariance / firstN
        + secondVariance / secondN
        - 2 * covariance * overlap / ((double) firstN * secondN);
  }
}
