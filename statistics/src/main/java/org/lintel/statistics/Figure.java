package org.lintel.statistics;

import java.util.Set;

/**
 * An estimate that can be shown: the value together with everything that must stand beside it.
 *
 * @param value the point estimate, in the unit its method documents (shares and NPS as fractions)
 * @param interval confidence interval in the same unit; contains the value
 * @param n number of answers
 * @param purpose descriptive (with the population) or process
 * @param method stable identifier of the method, for example {@code nps.score.tango1998}
 * @param cautions what a reader must be told; empty when nothing
 */
public record Figure(
    double value, Interval interval, long n, Purpose purpose, String method, Set<Caution> cautions)
    implements Estimate {

  public Figure {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("Value %s is not a number".formatted(value));
    }
    if (interval.excludes(value)) {
      throw new IllegalArgumentException(
          "Value %s is outside its interval %s to %s"
              .formatted(value, interval.lower(), interval.upper()));
    }
    if (n < 1) {
      throw new IllegalArgumentException("Number of answers %d is below 1".formatted(n));
    }
    cautions = Set.copyOf(cautions);
  }

  /** True when every household answered and the figure describes just them. */
  public boolean isCensus() {
    return purpose.isCensus(n);
  }

  /** The same figure in another unit, for example NPS points or percent (factor 100). */
  public Figure scaled(double factor) {
    return new Figure(value * factor, interval.scaled(factor), n, purpose, method, cautions);
  }
}
