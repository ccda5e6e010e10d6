package org.lintel.statistics.comparison;

import org.lintel.statistics.Histogram;
import org.lintel.statistics.Outcome;
import org.lintel.statistics.Outcome.Reason;
import org.lintel.statistics.PublicationFloor;
import org.lintel.statistics.distribution.Quantiles;

/**
 * Whether answers of one group tend to be higher than those of another, from all points of the
 * scale: NPS throws eight of its eleven levels away.
 *
 * <p>U = pairs in which the first group's answer is higher, a tie counting one half. Up to {@value
 * #MOST_EXACT} answers together p is exact: every way to deal the answers to the groups, ties
 * included, as many as there are. Above, the normal approximation with the variance mn/12 · (N + 1
 * - Σ(t³ - t)/(N(N - 1))), t answers being equal, and a correction of one half for continuity.
 * Needs 10 answers in each group. Independent households; tests whether the distributions are the
 * same, so that a difference in spread alone may show too.
 *
 * <p>Reference: Mann &amp; Whitney (1947) Annals of Mathematical Statistics 18:50; Lehmann (1975)
 * Nonparametrics, section 1.4 for ties.
 *
 * @param u pairs that the first group wins
 * @param superiority u divided by all pairs: chance that an answer of the first group is higher
 *     than one of the second, 0.5 when neither is
 * @param p two-sided
 * @param isExact true when every way was counted
 * @param n answers of the smaller group
 */
public record MannWhitney(double u, double superiority, double p, boolean isExact, long n) {

  /** Identifier of the method. */
  public static final String METHOD = "rank.mann-whitney1947";

  /** Answers of both groups together up to which p is exact. */
  public static final int MOST_EXACT = 60;

  /** The test of two groups on the same scale. */
  public static Outcome<MannWhitney> of(Histogram first, Histogram second) {
    var all = first.merge(second);
    long least = Math.min(first.n(), second.n());
    if (least < PublicationFloor.SCORE) {
      return new Outcome.TooFew<>(least, PublicationFloor.SCORE);
    }
    if (all.isUnanimous()) {
      return Outcome.impossible(Reason.CONSTANT);
    }
    boolean isExact = all.n() <= MOST_EXACT;
    double p = isExact ? exact(first, all) : approximate(first, second, all);
    double u = u(first, second);
    double pairs = (double) first.n() * second.n();
    return Outcome.of(new MannWhitney(u, u / pairs, p, isExact, least));
  }

  /** Pairs that the first group wins. */
  static double u(Histogram first, Histogram second) {
    double wins = 0;
    double below = 0;
    for (int value = first.min(); value <= first.max(); value++) {
      double here = second.count(value);
      wins += first.count(value) * (below + here / 2);
      below += here;
    }
    return wins;
  }

  static double approximate(Histogram first, Histogram second, Histogram all) {
    double m = first.n();
    double n = second.n();
    double ties = 0;
    for (long t : all.counts()) {
      ties += (double) t * t * t - t;
    }
    double variance = m * n / 12 * (m + n + 1 - ties / ((m + n) * (m + n - 1)));
    double distance = Math.max(0, Math.abs(u(first, second) - m * n / 2) - 0.5);
    return Quantiles.twoSidedNormalTail(distance / Math.sqrt(variance));
  }

  static double exact(Histogram first, Histogram all) {
    double[] chances = Deals.ofTwiceU((int) first.n(), all.counts());
    double pairs = (double) first.n() * (all.n() - first.n());
    double real = Math.abs(2 * u(first, all.minus(first)) - pairs);
    double p = 0;
    for (int twice = 0; twice < chances.length; twice++) {
      if (Math.abs(twice - pairs) >= real - 1e-9) {
        p += chances[twice];
      }
    }
    return Math.min(1, p);
  }
}
