package org.lintel.statistics.comparison;

import java.util.List;
import org.lintel.statistics.Interval;
import org.lintel.statistics.distribution.Quantiles;

/**
 * Any number of comparisons among the shares of one set of answers, all valid at once: promoters
 * against detractors, the top box against the rest, and what one finds while looking.
 *
 * <p>A contrast is Σ c_k π_k. With p the observed shares its variance is (Σ c² p - (Σ c p)²)/n, and
 * the interval is ± √χ²_{K-1} standard errors instead of ± z of them. The price of looking
 * everywhere: 2.45 in place of 1.96 for three classes. Assumes independent households.
 *
 * <p>Edge cases: classes without answers count as classes; a contrast in which all answers agree
 * has an interval without width, because nothing measures its noise.
 *
 * <p>Reference: Goodman (1964) Annals of Mathematical Statistics 35:716.
 *
 * @param counts answers in each class, at least two classes and one answer
 */
public record Contrasts(List<Long> counts) {

  /** Identifier of the method. */
  public static final String METHOD = "shares.contrast.goodman1964";

  /**
   * A contrast with its simultaneous interval.
   *
   * @param value Σ c p, in the unit of the coefficients
   * @param interval valid together with those of all other contrasts
   */
  public record Contrast(double value, Interval interval) {}

  public Contrasts {
    counts = List.copyOf(counts);
    if (counts.size() < 2 || counts.stream().anyMatch(count -> count < 0)) {
      throw new IllegalArgumentException(
          "Counts %s are below 0 or of less than 2 classes".formatted(counts));
    }
    if (counts.stream().mapToLong(Long::longValue).sum() == 0) {
      throw new IllegalArgumentException("Contrasts need at least 1 answer, there are 0");
    }
  }

  /** Number of answers. */
  public long n() {
    return counts.stream().mapToLong(Long::longValue).sum();
  }

  /**
   * One contrast.
   *
   * @param level at which all contrasts hold together
   * @param coefficients one for each class
   */
  public Contrast of(double level, double... coefficients) {
    if (coefficients.length != counts.size()) {
      throw new IllegalArgumentException(
          "%d coefficients do not fit %d classes".formatted(coefficients.length, counts.size()));
    }
    double n = n();
    double value = 0;
    double squares = 0;
    for (int k = 0; k < coefficients.length; k++) {
      value += coefficients[k] * counts.get(k) / n;
      squares += coefficients[k] * coefficients[k] * counts.get(k) / n;
    }
    double error = Math.sqrt(Math.max(0, squares - value * value) / n);
    double half = Math.sqrt(Quantiles.chiSquared(level, counts.size() - 1.0)) * error;
    return new Contrast(value, new Interval(value - half, value + half, level));
  }
}
