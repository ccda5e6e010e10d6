package org.lintel.statistics.publication;

import java.util.random.RandomGenerator;

/**
 * Noise on counts that hides whether any one household answered: two-sided geometric, for figures
 * that leave the company.
 *
 * <p>P(k) ∝ a^|k| with a = e^-ε; variance 2a/(1 - a)². Costs little from 100 answers, makes figures
 * of 20 useless.
 *
 * <p>Reference: Ghosh, Roughgarden &amp; Sundararajan (2012) SIAM J. Comput. 41:1673.
 *
 * @param epsilon privacy loss for a household, above 0
 */
public record GeometricNoise(double epsilon) {

  public GeometricNoise {
    if (!(epsilon > 0)) {
      throw new IllegalArgumentException("Privacy loss %s is not above 0".formatted(epsilon));
    }
  }

  /** Variance of the noise on one count. */
  public double variance() {
    double a = Math.exp(-epsilon);
    return 2 * a / ((1 - a) * (1 - a));
  }

  /** What the noise on detractors and promoters adds to the standard error of NPS. */
  public double standardErrorOfNps(long n) {
    if (n < 1) {
      throw new IllegalArgumentException("%d answers are below 1".formatted(n));
    }
    return Math.sqrt(2 * variance()) / n;
  }

  /** The count with noise; may be below 0. */
  public long apply(long count, RandomGenerator random) {
    return count + geometric(random) - geometric(random);
  }

  private long geometric(RandomGenerator random) {
    return (long) Math.floor(Math.log(1 - random.nextDouble()) / -epsilon);
  }
}
