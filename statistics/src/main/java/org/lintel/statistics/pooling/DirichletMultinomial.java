package org.lintel.statistics.pooling;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.numbers.gamma.Digamma;
import org.lintel.statistics.Outcome;
import org.lintel.statistics.Outcome.Reason;

/**
 * Answers in several classes of many communities, each one's shares drawn towards those of all.
 *
 * <p>The true shares follow a Dirichlet distribution with the parameters a_k, fitted by Minka's
 * fixed point a_k ← a_k Σ_j(ψ(x_jk + a_k) - ψ(a_k))/Σ_j(ψ(n_j + A) - ψ(A)), A = Σa; posterior mean
 * (a_k + x_k)/(A + n). With two classes it is {@link BetaBinomial}. Impossible when communities
 * differ no more than chance. Needs 5 communities, and every class an answer somewhere.
 *
 * <p>Reference: Mosimann (1962) Biometrika 49:65; Minka (2000).
 *
 * @param shares a_k/A: shares of a community of which nothing is known
 * @param size A: how many answers that knowledge is worth
 */
public record DirichletMultinomial(List<Double> shares, double size) {

  /** Identifier of the method. */
  public static final String METHOD = "pooling.dirichlet-multinomial.mosimann1962";

  private static final int MOST_STEPS = 200_000;
  private static final double START = 20;
  private static final double ENDLESS = 1e7;

  public DirichletMultinomial {
    shares = List.copyOf(shares);
  }

  /** Fits the distribution; one array of counts for each community, all of one length. */
  public static Outcome<DirichletMultinomial> fit(List<long[]> communities) {
    if (communities.size() < PartialPooling.NEEDS) {
      return Outcome.impossible(Reason.TOO_FEW_GROUPS);
    }
    double[] totals = totals(communities);
    if (Arrays.stream(totals).anyMatch(total -> total == 0)) {
      return Outcome.impossible(Reason.CONSTANT);
    }
    double n = Arrays.stream(totals).sum();
    return climb(communities, Arrays.stream(totals).map(total -> START * total / n).toArray());
  }

  private static double[] totals(List<long[]> communities) {
    double[] totals = new double[communities.getFirst().length];
    for (long[] counts : communities) {
      if (counts.length != totals.length || Arrays.stream(counts).anyMatch(count -> count < 0)) {
        throw new IllegalArgumentException(
            "Counts %s are below 0 or not of %d classes"
                .formatted(Arrays.toString(counts), totals.length));
      }
      for (int k = 0; k < totals.length; k++) {
        totals[k] += counts[k];
      }
    }
    return totals;
  }

  private static Outcome<DirichletMultinomial> climb(List<long[]> communities, double[] start) {
    double[] a = start;
    double size = START;
    for (int step = 0; step < MOST_STEPS && size < ENDLESS; step++) {
      double[] next = next(communities, a, size);
      double moved = 0;
      for (int k = 0; k < a.length; k++) {
        moved += Math.abs(next[k] - a[k]);
      }
      a = next;
      size = Arrays.stream(a).sum();
      if (moved < 1e-12 * size) {
        double all = size;
        return Outcome.of(
            new DirichletMultinomial(
                Arrays.stream(a).map(one -> one / all).boxed().toList(), size));
      }
    }
    return Outcome.impossible(Reason.NOT_CONVERGED);
  }

  private static double[] next(List<long[]> communities, double[] a, double size) {
    double down = -communities.size() * Digamma.value(size);
    for (long[] counts : communities) {
      down += Digamma.value(Arrays.stream(counts).sum() + size);
    }
    double[] next = new double[a.length];
    for (int k = 0; k < a.length; k++) {
      double up = -communities.size() * Digamma.value(a[k]);
      for (long[] counts : communities) {
        up += Digamma.value(counts[k] + a[k]);
      }
      next[k] = a[k] * up / down;
    }
    return next;
  }

  /** Posterior means of a community's shares. */
  public List<Double> pooled(long... counts) {
    if (counts.length != shares.size()) {
      throw new IllegalArgumentException(
          "%d counts do not fit %d classes".formatted(counts.length, shares.size()));
    }
    double n = Arrays.stream(counts).sum();
    Double[] pooled = new Double[counts.length];
    for (int k = 0; k < counts.length; k++) {
      pooled[k] = (shares.get(k) * size + counts[k]) / (size + n);
    }
    return List.of(pooled);
  }
}
