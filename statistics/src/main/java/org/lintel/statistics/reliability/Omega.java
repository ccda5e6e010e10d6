package org.lintel.statistics.reliability;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.lintel.statistics.Outcome;
import org.lintel.statistics.moments.Covariances;

/**
 * Reliability of a scale from the loadings of its items on one factor.
 *
 * <p>ω = (Σλ)²/((Σλ)² + Σθ), with loadings λ and residual variances θ in the units of the items:
 * the reliability of their plain sum. Composite reliability is the same form with standardised
 * loadings, average variance extracted the mean of their squares. Needs 100 answers and three
 * items.
 *
 * <p>Reference: McDonald (1999) Test Theory; Fornell &amp; Larcker (1981) J. Marketing Res. 18:39.
 *
 * @param loadings standardised, one for each item in the order asked
 * @param value omega, 0 to 1
 * @param compositeReliability 0 to 1
 * @param averageVarianceExtracted 0 to 1
 * @param n number of answers
 */
public record Omega(
    List<Double> loadings,
    double value,
    double compositeReliability,
    double averageVarianceExtracted,
    long n) {

  /** Identifier of the method. */
  public static final String METHOD = "reliability.omega.mcdonald1999";

  public Omega {
    loadings = List.copyOf(loadings);
  }

  /**
   * Omega of a scale.
   *
   * @param items indices of at least three items
   */
  public static Outcome<Omega> of(Covariances known, int... items) {
    if (known.n() < CronbachAlpha.NEEDS) {
      return new Outcome.TooFew<>(known.n(), CronbachAlpha.NEEDS);
    }
    double[] deviations = IntStream.of(items).mapToDouble(known::deviation).toArray();
    return OneFactor.loadings(known, items).map(found -> of(known.n(), found, deviations));
  }

  private static Omega of(long n, double[] loadings, double[] deviations) {
    double squares = Arrays.stream(loadings).map(loading -> loading * loading).sum();
    double[] ones = new double[loadings.length];
    Arrays.fill(ones, 1);
    return new Omega(
        Arrays.stream(loadings).boxed().toList(),
        reliability(loadings, deviations),
        reliability(loadings, ones),
        squares / loadings.length,
        n);
  }

  private static double reliability(double[] loadings, double[] units) {
    double common = 0;
    double own = 0;
    for (int i = 0; i < loadings.length; i++) {
      common += loadings[i] * units[i];
      own += (1 - loadings[i] * loadings[i]) * units[i] * units[i];
    }
    return common * common / (common * common + own);
  }
}
