package org.lintel.statistics.quality;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
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
    var persons = new long[Arrays.stream(runs).max().orElse(0) + 1];
    for (int run : runs) {
      persons[run]++;
    }
    return flaggedRunOf(persons);
  }

  /**
   * The same from counts.
   *
   * @param persons how many have a longest run of 0, of 1, of 2 and so on
   */
  public static int flaggedRunOf(long... persons) {
    double needed = Math.ceil(0.95 * Arrays.stream(persons).sum());
    long found = 0;
    int run = 0;
    while (run < persons.length && found + persons[run] < needed) {
      found += persons[run++];
    }
    return Math.max(8, run);
  }

  /** Standard deviation of a person's own answers (divisor n - 1); not-a-number below two. */
  public static double variability(double... answers) {
    int given = 0;
    double sum = 0;
    for (double answer : answers) {
      if (!Double.isNaN(answer)) {
        given++;
        sum += answer;
      }
    }
    double mean = sum / given;
    double squares = 0;
    for (double answer : answers) {
      if (!Double.isNaN(answer)) {
        squares += (answer - mean) * (answer - mean);
      }
    }
    return given < 2 ? Double.NaN : Math.sqrt(squares / (given - 1));
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
    return Distances.of(known)
        .orElseThrow(() -> new IllegalStateException("An item follows from the others"))
        .squared(answers);
  }

  /** Distance squared that one in a thousand normal persons passes. */
  public static double flaggedDistance(int items) {
    return ChiSquaredDistribution.of(items).inverseSurvivalProbability(0.001);
  }
}
