package org.lintel.statistics.planning;

import org.lintel.statistics.Purpose;

/** What the variance put into a plan is, which decides the divisor. */
public enum VarianceKind {

  /**
   * Variance found in answers, with divisor n: the variance of a mean is v/(n - 1) · (1 - n/N). The
   * usual case, and the one the figures themselves use.
   */
  OF_ANSWERS,

  /**
   * Variance known for the whole population, with divisor N: the variance of a mean is v/n · (N -
   * n)/(N - 1).
   */
  OF_POPULATION;

  double ofMean(double variance, long n, Purpose purpose) {
    var factor = purpose.unobservedShare(n);
    return switch (this) {
      case OF_ANSWERS -> variance / (n - 1) * factor;
      case OF_POPULATION -> variance / n * factor * populationFactor(purpose);
    };
  }

  /** N/(N - 1), which turns 1 - n/N into (N - n)/(N - 1); 1 for a census of one. */
  private static double populationFactor(Purpose purpose) {
    return switch (purpose) {
      case Purpose.Descriptive described when described.population() > 1 ->
          (double) described.population() / (described.population() - 1);
      case Purpose.Descriptive _, Purpose.AboutProcess _ -> 1;
    };
  }
}
