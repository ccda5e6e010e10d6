package org.lintel.statistics;

/**
 * What a figure is meant to say; decides whether the finite population correction applies.
 *
 * <ul>
 *   <li>{@link Descriptive}: "what do the households of this community think now". With n answers
 *       of N eligible households the variance of a mean shrinks by (1 - n/N); when all answered
 *       nothing is uncertain and the interval is the point.
 *   <li>{@link AboutProcess}: "is the work behind it better here than there, now than then". Even a
 *       census is one sample of what the process produces, so nothing is corrected.
 * </ul>
 *
 * <p>Every comparison, trend and ranking is a question about the process. Reference: Cochran (1977)
 * Sampling Techniques, sections 2.6 and 2.14 (Deming's enumerative and analytic studies).
 */
public sealed interface Purpose {

  /** The purpose of comparisons, trends and targets: no finite population correction. */
  static Purpose process() {
    return new AboutProcess();
  }

  /** A description of {@code population} eligible households. */
  static Purpose descriptive(long population) {
    return new Descriptive(population);
  }

  /**
   * A description of a known number of households.
   *
   * @param population N, the households eligible when the wave opened; at least 1
   */
  record Descriptive(long population) implements Purpose {

    public Descriptive {
      if (population < 1) {
        throw new IllegalArgumentException("Population %d is below 1".formatted(population));
      }
    }

    @Override
    public double unobservedShare(long n) {
      if (n > population) {
        throw new IllegalArgumentException(
            "%d answers are more than the population of %d".formatted(n, population));
      }
      return (double) (population - n) / population;
    }

    @Override
    public double effectiveSize(long n) {
      return (n - 1) / unobservedShare(n);
    }
  }

  /** A statement about the process that produced the answers. */
  record AboutProcess() implements Purpose {

    @Override
    public double unobservedShare(long n) {
      return 1;
    }

    @Override
    public double effectiveSize(long n) {
      return n;
    }
  }

  /** The finite population correction 1 - n/N, or 1; more answers than households are refused. */
  double unobservedShare(long n);

  /**
   * The number of answers an infinite population would need for the same precision: (n - 1)/(1 -
   * n/N), infinite for a census, or n itself.
   */
  double effectiveSize(long n);

  /** True when nothing is left to learn about what is described: n = N. */
  default boolean isCensus(long n) {
    return unobservedShare(n) == 0;
  }
}
