package org.lintel.statistics.effect;

import java.util.List;
import org.apache.commons.statistics.distribution.FDistribution;
import org.lintel.statistics.Interval;
import org.lintel.statistics.Outcome;
import org.lintel.statistics.Outcome.Reason;
import org.lintel.statistics.Sums;

/**
 * How much alike two answers of the same community are: what a plan for a trial needs.
 *
 * <p>One-way analysis of variance: ρ = (B - W)/(B + (n₀ - 1)W), B and W the mean squares between
 * and within, n₀ = (n - Σn²/n)/(k - 1). May come out below 0 by chance; plan with 0 then. Interval
 * from the F distribution, exact for communities of equal size, otherwise nearly. Needs two
 * communities with answers and one answer more than communities.
 *
 * <p>Reference: Fisher (1925); Searle (1971) Linear Models, section 9.8; Donner (1986)
 * International Statistical Review 54:67.
 *
 * @param value ρ, from -1/(n₀ - 1) to 1
 * @param interval of ρ at the usual level
 * @param f B/W
 * @param p probability of a larger F when communities do not differ
 * @param size n₀, an average number of answers
 */
public record IntraclassCorrelation(
    double value, Interval interval, double f, double p, double size) {

  /** Identifier of the method. */
  public static final String METHOD = "effect.icc.fisher1925";

  /** From the sums of each community; those without an answer do not count. */
  public static Outcome<IntraclassCorrelation> of(List<Sums> communities) {
    var some = communities.stream().filter(sums -> sums.n() > 0).toList();
    long n = some.stream().mapToLong(Sums::n).sum();
    if (some.size() < 2) {
      return Outcome.impossible(Reason.TOO_FEW_GROUPS);
    }
    if (n <= some.size()) {
      return new Outcome.TooFew<>(n, some.size() + 1L);
    }
    double mean = some.stream().mapToDouble(s -> s.n() * mean(s)).sum() / n;
    double between = 0;
    double inside = 0;
    double squares = 0;
    for (Sums sums : some) {
      between += sums.n() * (mean(sums) - mean) * (mean(sums) - mean);
      inside += sums.n() > 1 ? sums.variance().orElseThrow() * (sums.n() - 1) : 0;
      squares += (double) sums.n() * sums.n();
    }
    double first = some.size() - 1.0;
    double second = n - some.size();
    if (!(inside > 0)) {
      return Outcome.impossible(Reason.CONSTANT);
    }
    return Outcome.of(
        of(between / first / (inside / second), (n - squares / n) / first, first, second));
  }

  private static double mean(Sums sums) {
    return sums.mean().orElseThrow();
  }

  private static IntraclassCorrelation of(double f, double size, double first, double second) {
    var known = FDistribution.of(first, second);
    double outside = (1 - Interval.USUAL_LEVEL) / 2;
    double low = f / known.inverseSurvivalProbability(outside);
    double high = f / known.inverseCumulativeProbability(outside);
    return new IntraclassCorrelation(
        rho(f, size),
        new Interval(rho(low, size), rho(high, size), Interval.USUAL_LEVEL),
        f,
        known.survivalProbability(f),
        size);
  }

  private static double rho(double f, double size) {
    return (f - 1) / (f + size - 1);
  }
}
