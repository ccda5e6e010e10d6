package org.lintel.statistics.reliability;

import org.lintel.statistics.moments.Covariances;

/**
 * Reliability of a gap, which is lower than that of either side, the more so the more both sides
 * resemble each other: (σ_P²ρ_P + σ_E²ρ_E - 2σ_PE)/(σ_P² + σ_E² - 2σ_PE).
 *
 * <p>Reference: Peter, Churchill &amp; Brown (1993) J. Consumer Research 19:655.
 */
public final class GapReliability {

  private GapReliability() {}

  /**
   * The reliability of perception minus expectation.
   *
   * @param perception index of the perception
   * @param expectation index of the expectation
   * @param ofPerception reliability of the perception, 0 to 1
   * @param ofExpectation reliability of the expectation, 0 to 1
   * @throws IllegalStateException when the gap never varies
   */
  public static double of(
      Covariances known,
      int perception,
      int expectation,
      double ofPerception,
      double ofExpectation) {
    if (!(ofPerception >= 0 && ofPerception <= 1 && ofExpectation >= 0 && ofExpectation <= 1)) {
      throw new IllegalArgumentException(
          "Reliabilities %s and %s are not both in 0 to 1".formatted(ofPerception, ofExpectation));
    }
    double common = 2 * known.covariance(perception, expectation);
    double all = known.variance(perception) + known.variance(expectation) - common;
    if (!(all > 0)) {
      throw new IllegalStateException("A gap that never varies has no reliability");
    }
    return (known.variance(perception) * ofPerception
            + known.variance(expectation) * ofExpectation
            - common)
        / all;
  }
}
