package org.lintel.statistics.comparison;

import java.util.Optional;
import org.lintel.statistics.Nps;
import org.lintel.statistics.distribution.Quantiles;

/**
 * A quantity against zero by its standard error: z = value/SE.
 *
 * <p>It is what other software prints for the difference of two NPS. For display use {@code
 * Difference}, whose interval and test agree also in small groups. Empty when the standard error is
 * 0, because then nothing measures the noise. Reference: Wald (1943).
 *
 * @param value the quantity, a fraction for NPS
 * @param standardError its standard error, above 0
 * @param z value divided by standard error
 * @param p two-sided p value from the standard normal distribution
 */
public record WaldTest(double value, double standardError, double z, double p) {

  /** A quantity with its variance against zero. */
  public static Optional<WaldTest> of(double value, double variance) {
    if (!(variance > 0)) {
      return Optional.empty();
    }
    var standardError = Math.sqrt(variance);
    var z = value / standardError;
    return Optional.of(new WaldTest(value, standardError, z, Quantiles.twoSidedNormalTail(z)));
  }

  /** The difference of two independent NPS, variances not pooled: v₁/n₁ + v₂/n₂. */
  public static Optional<WaldTest> ofDifference(Nps first, Nps second) {
    return of(
        first.value() - second.value(),
        first.variance() / first.n() + second.variance() / second.n());
  }
}
