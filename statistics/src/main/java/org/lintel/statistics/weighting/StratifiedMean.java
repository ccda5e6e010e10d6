package org.lintel.statistics.weighting;

import java.util.List;
import org.lintel.statistics.Interval;
import org.lintel.statistics.Outcome;
import org.lintel.statistics.Sums;
import org.lintel.statistics.distribution.Quantiles;

/**
 * The mean of households in strata of known size that answered at different rates.
 *
 * <p>m = ΣW_h ȳ_h with W_h = N_h/N. When the number of answers of each stratum was fixed before the
 * survey: variance ΣW_h²(1 - f_h)s_h²/n_h. When it came out by itself (post-stratification, the
 * usual case): n/(n - 1) · (1 - f) ΣW_h² SS_h/n_h², SS the squared deviations from the stratum's
 * mean. The correction for a finite population 1 - f belongs to "these households now"; for the
 * process leave it out. Needs 15 answers in each stratum: merge smaller ones first.
 *
 * <p>Reference: Cochran (1977) Sampling Techniques, sections 5.3 and 5A.9; Lumley (2010) section
 * 7.2.
 *
 * @param value m, in the unit of the answers
 * @param standardError by the design that was asked for
 * @param n answers
 */
public record StratifiedMean(double value, double standardError, long n) {

  /** Identifier of the method for strata fixed before. */
  public static final String METHOD = "weighting.stratified.cochran1977";

  /** Identifier of the method for strata known only after. */
  public static final String POST = "weighting.post-stratified.cochran1977";

  /** Answers that each stratum needs. */
  public static final long NEEDS = 15;

  /**
   * One stratum.
   *
   * @param households N_h, at least the answers
   * @param answers of the stratum
   */
  public record Stratum(long households, Sums answers) {

    public Stratum {
      if (households < answers.n()) {
        throw new IllegalArgumentException(
            "%d answers are more than %d households".formatted(answers.n(), households));
      }
    }

    private double mean() {
      return answers.mean().orElseThrow();
    }

    private double variance() {
      return answers.variance().orElseThrow();
    }
  }

  /** Strata whose numbers of answers were fixed before the survey. */
  public static Outcome<StratifiedMean> stratified(List<Stratum> strata, boolean finite) {
    return of(
        strata,
        (all, stratum) -> {
          double n = stratum.answers().n();
          double unobserved = finite ? 1 - n / stratum.households() : 1;
          return unobserved * stratum.variance() / n;
        });
  }

  /** Strata whose numbers of answers came out by themselves. */
  public static Outcome<StratifiedMean> postStratified(List<Stratum> strata, boolean finite) {
    return of(
        strata,
        (all, stratum) -> {
          double n = stratum.answers().n();
          double unobserved = finite ? 1 - all.n() / all.households() : 1;
          return unobserved * all.n() / (all.n() - 1) * stratum.variance() * (n - 1) / (n * n);
        });
  }

  private record Total(double households, double n) {}

  private interface OfMean {

    double variance(Total all, Stratum stratum);
  }

  private static Outcome<StratifiedMean> of(List<Stratum> strata, OfMean ofMean) {
    long least = strata.stream().mapToLong(stratum -> stratum.answers().n()).min().orElse(0);
    if (least < NEEDS) {
      return new Outcome.TooFew<>(least, NEEDS);
    }
    long n = strata.stream().mapToLong(stratum -> stratum.answers().n()).sum();
    double households = strata.stream().mapToLong(Stratum::households).sum();
    var all = new Total(households, n);
    double value = 0;
    double variance = 0;
    for (Stratum stratum : strata) {
      double weight = stratum.households() / households;
      value += weight * stratum.mean();
      variance += weight * weight * ofMean.variance(all, stratum);
    }
    return Outcome.of(new StratifiedMean(value, Math.sqrt(variance), n));
  }

  /** Value ± z times the standard error at the usual level. */
  public Interval interval() {
    double half = Quantiles.twoSidedNormal(Interval.USUAL_LEVEL) * standardError;
    return new Interval(value - half, value + half, Interval.USUAL_LEVEL);
  }
}
