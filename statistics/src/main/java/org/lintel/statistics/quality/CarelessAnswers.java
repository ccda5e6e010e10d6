package org.lintel.statistics.quality;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.lintel.statistics.linear.Cholesky;
import org.lintel.statistics.moments.Covariances;

/**
 * Signs of careless answers of one person.
 *
 * <p>Missing answers are not-a-number and belong to no run. Two signs and more: leave the person
 * out of work on scales, keep her in the counts, and report both.
 *
 * <p>Reference: Meade &amp; Craig (2012) Psychol. Methods 17:437; Curran (2016) J. Exp. Soc.
 * Psychol. 66:4; Huang et al. (2012) J. Bus. Psychol. 27:99 for the speed.
 */
public final class CarelessAnswers {

  /** Identifier of the method. */
  public static final String METHOD = "quality.careless.meade2012";

  private CarelessAnswers() {}

  /** Longest run of equal answers in the order of the questionnaire; a missing one ends it. */
  public static int longestRun(double... answers) {
    int longest = 0;
    int run = 0;
    double before = Double.NaN;
    for (double answer : answers) {
      run = answer == before ? run + 1 : Double.isNaN(answer) ? 0 : 1;
      longest = Math.max(longest, run);
      before = answer;
    }
    return longest;
  }

  /**
   * Run from which a person is flagged, on 15 items and more: 8, or the 95th percentile if longer.
   */
  public static int flaggedRun(int... runs) {
    int[] ordered = Arrays.stream(runs).sorted().toArray();
    int at = (int) Math.ceil(0.95 * ordered.length) - 1;
    return Math.max(8, ordered.length == 0 ? 0 : ordered[Math.max(0, at)]);
  }

  /** Standard deviation of a person's own answers (divisor n - 1); not-a-number below two. */
  public static double variability(double... answers) {
    double[] given = Arrays.stream(answers).filter(answer -> !Double.isNaN(answer)).toArray();
    double mean = Arrays.stream(given).average().orElse(Double.NaN);
    double squares = Arrays.stream(given).map(a -> (a - mean) * (a - mean)).sum();
    return given.length < 2 ? Double.NaN : Math.sqrt(squares / (given.length - 1));
  }

  /** True below a third of the median time, or below two seconds an item. */
  public static boolean isSpeeding(double seconds, double median, int items) {
    return seconds < median / 3 || seconds < 2.0 * items;
  }

  /**
   * Mahalanobis distance squared of complete answers, (x - m)ᵀS⁻¹(x - m).
   *
   * @throws IllegalStateException when the covariances have no inverse
   */
  public static double distance(Covariances known, double... answers) {
    double[] away = new double[known.size()];
    for (int i = 0; i < away.length; i++) {
      away[i] = answers[i] - known.mean(i);
    }
    double[] solved =
        Cholesky.of(known.matrix())
            .orElseThrow(() -> new IllegalStateException("An item follows from the others"))
            .solve(away);
    double sum = 0;
    for (int i = 0; i < away.length; i++) {
      sum += away[i] * solved[i];
    }
    return sum;
  }

  /** Distance squared that one in a thousand normal persons passes. */
  public static double flaggedDistance(int items) {
    return ChiSquaredDistribution.of(items).inverseSurvivalProbability(0.001);
  }
}
