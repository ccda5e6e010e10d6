package org.lintel.statistics.comparison;

import org.lintel.statistics.Nps;
import org.lintel.statistics.Outcome;
import org.lintel.statistics.Outcome.Reason;
import org.lintel.statistics.PublicationFloor;

/**
 * The difference of two NPS tested without any approximation: for groups too small for an interval
 * to be trusted, below 30 answers.
 *
 * <p>If the group did not matter, any deal of the same answers to groups of these sizes would be as
 * likely. The classes dealt to the first group then follow a multivariate hypergeometric
 * distribution; p is the chance of a difference at least as far from 0 as the real one, ties
 * included, counted over every table. It is never 0. Needs 10 answers in each group, and up to
 * {@value #MOST} together, beyond which {@code Difference} is as good.
 *
 * <p>Reference: Fisher (1935) The Design of Experiments, section 21; Freeman &amp; Halton (1951)
 * Biometrika 38:141.
 *
 * @param difference first NPS minus second, a fraction
 * @param p two-sided
 * @param n answers of the smaller group
 */
public record NpsPermutation(double difference, double p, long n) {

  /** Identifier of the method. */
  public static final String METHOD = "nps.difference.permutation";

  /** Answers of both groups together that are still counted out. */
  public static final int MOST = 2000;

  /** The test of two independent groups. */
  public static Outcome<NpsPermutation> of(Nps first, Nps second) {
    long least = Math.min(first.n(), second.n());
    if (least < PublicationFloor.SCORE) {
      return new Outcome.TooFew<>(least, PublicationFloor.SCORE);
    }
    var all = first.merge(second);
    if (all.n() > MOST) {
      throw new IllegalArgumentException(
          "%d answers are more than %d: use the interval of the difference"
              .formatted(all.n(), MOST));
    }
    if (all.isUnanimous()) {
      return Outcome.impossible(Reason.CONSTANT);
    }
    double difference = first.value() - second.value();
    return Outcome.of(new NpsPermutation(difference, p(first, all), least));
  }

  static double p(Nps first, Nps all) {
    long[] counts = {all.detractors(), all.passives(), all.promoters()};
    long dealt = first.n();
    double real = Math.abs(distance(first.promoters() - first.detractors(), first, all));
    double p = 0;
    for (long down = 0; down <= Math.min(dealt, counts[0]); down++) {
      for (long up = 0; up <= Math.min(dealt - down, counts[2]); up++) {
        long middle = dealt - down - up;
        if (middle <= counts[1] && Math.abs(distance(up - down, first, all)) >= real - 1e-9) {
          p += Deals.chance(counts, down, middle, up);
        }
      }
    }
    return Math.min(1, p);
  }

  /** The first group's balance minus what it is on average, which is in proportion to Δ. */
  private static double distance(long balance, Nps first, Nps all) {
    return balance - all.value() * first.n();
  }
}
