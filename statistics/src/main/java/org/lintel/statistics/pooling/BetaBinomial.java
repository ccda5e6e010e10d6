package org.lintel.statistics.pooling;

import java.util.List;
import org.apache.commons.numbers.gamma.Digamma;
import org.lintel.statistics.Outcome;
import org.lintel.statistics.Outcome.Reason;

/**
 * Shares of many communities drawn towards their mean: x_j of n_j answers, the true shares from a
 * beta distribution fitted to all of them by maximum likelihood.
 *
 * <p>Minka's fixed point a ← a Σ(ψ(x + a) - ψ(a))/Σ(ψ(n + a + b) - ψ(a + b)), b alike; posterior
 * mean (a + x)/(a + b + n). When the shares differ no more than chance, a + b has no maximum: the
 * result is then impossible, and all communities have the common share. Needs 5 communities.
 *
 * <p>Reference: Griffiths (1973) Biometrics 29:637; Minka (2000).
 *
 * @param mean a/(a + b): share of a community of which nothing is known
 * @param size a + b: how many answers that knowledge is worth
 */
public record BetaBinomial(double mean, double size) {

  /** Identifier of the method. */
  public static final String METHOD = "pooling.beta-binomial.griffiths1973";

  private static final int MOST_STEPS = 200_000;

  /** x of n answers. */
  public record Count(long x, long n) {

    public Count {
      if (x < 0 || n < x || n < 1) {
        throw new IllegalArgumentException("No share %d of %d".formatted(x, n));
      }
    }
  }

  /** Fits the distribution of the true shares. */
  public static Outcome<BetaBinomial> fit(List<Count> counts) {
    if (counts.size() < PartialPooling.NEEDS) {
      return Outcome.impossible(Reason.TOO_FEW_GROUPS);
    }
    double x = counts.stream().mapToLong(Count::x).sum();
    double n = counts.stream().mapToLong(Count::n).sum();
    if (x == 0 || x == n) {
      return Outcome.impossible(Reason.CONSTANT);
    }
    return climb(counts, 20 * x / n, 20 * (1 - x / n));
  }

  private static Outcome<BetaBinomial> climb(List<Count> counts, double a, double b) {
    for (int step = 0; step < MOST_STEPS && a + b < 1e7; step++) {
      double down = 0;
      double upA = 0;
      double upB = 0;
      for (Count count : counts) {
        down += Digamma.value(count.n() + a + b);
        upA += Digamma.value(count.x() + a);
        upB += Digamma.value(count.n() - count.x() + b);
      }
      int k = counts.size();
      down -= k * Digamma.value(a + b);
      double nextA = a * (upA - k * Digamma.value(a)) / down;
      double nextB = b * (upB - k * Digamma.value(b)) / down;
      boolean still = Math.abs(nextA - a) + Math.abs(nextB - b) < 1e-12 * (a + b);
      a = nextA;
      b = nextB;
      if (still) {
        return Outcome.of(new BetaBinomial(a / (a + b), a + b));
      }
    }
    return Outcome.impossible(Reason.NOT_CONVERGED);
  }

  /** Posterior mean of a community's share. */
  public double share(Count count) {
    return (mean * size + count.x()) / (size + count.n());
  }
}
