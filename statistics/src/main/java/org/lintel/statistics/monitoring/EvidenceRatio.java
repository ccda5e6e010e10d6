package org.lintel.statistics.monitoring;

import java.util.stream.LongStream;
import org.apache.commons.numbers.gamma.LogBeta;
import org.apache.commons.numbers.gamma.LogGamma;
import org.lintel.statistics.Nps;

/**
 * Evidence that may be read at any time: bets whose expected gain is at most 1 when nothing is the
 * matter, and the odds of a change between two waves.
 */
public final class EvidenceRatio {

  private EvidenceRatio() {}

  /**
   * Natural logarithm of the e-value against NPS = 0, from promoters and detractors only: lnB(p +
   * ½, d + ½) - lnB(½, ½) + (p + d) ln 2. An alarm at e = 1/α is wrong with chance α at most,
   * however often somebody looks.
   *
   * <p>Reference: Grünwald, de Heide &amp; Koolen (2024) J. R. Stat. Soc. B 86:1091.
   */
  public static double logAgainstZero(Nps answers) {
    double p = answers.promoters();
    double d = answers.detractors();
    return LogBeta.value(p + 0.5, d + 0.5) - LogBeta.value(0.5, 0.5) + (p + d) * Math.log(2);
  }

  /**
   * Natural logarithm of the odds that two waves have different shares rather than the same, by the
   * Dirichlet-multinomial. Never the only gate: with a vague prior it favours "no change", so
   * centre the prior on the wave before with 20 to 50 pseudo-answers.
   *
   * @param before counts of the first wave
   * @param after counts of the second, as many classes
   * @param prior pseudo-answers of each class, above 0
   */
  public static double logChanged(long[] before, long[] after, double[] prior) {
    if (before.length != after.length || before.length != prior.length) {
      throw new IllegalArgumentException(
          "%d, %d and %d classes are not the same"
              .formatted(before.length, after.length, prior.length));
    }
    long[] both = new long[before.length];
    for (int k = 0; k < both.length; k++) {
      both[k] = Math.addExact(before[k], after[k]);
    }
    return marginal(before, prior) + marginal(after, prior) - marginal(both, prior);
  }

  private static double marginal(long[] counts, double[] prior) {
    double all = 0;
    double sum = 0;
    for (int k = 0; k < counts.length; k++) {
      all += prior[k];
      sum += LogGamma.value(prior[k] + counts[k]) - LogGamma.value(prior[k]);
    }
    return sum + LogGamma.value(all) - LogGamma.value(all + LongStream.of(counts).sum());
  }
}
