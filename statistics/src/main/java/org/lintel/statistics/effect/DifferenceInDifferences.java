package org.lintel.statistics.effect;

import org.lintel.statistics.Interval;
import org.lintel.statistics.Nps;
import org.lintel.statistics.Outcome;
import org.lintel.statistics.PublicationFloor;
import org.lintel.statistics.distribution.Quantiles;

/**
 * Change where something was done, minus the change where it was not.
 *
 * <p>(θ_T1 - θ_T0) - (θ_C1 - θ_C0), variance the sum of the four (independent waves, v/n each).
 * Assumes that both would have changed alike without the action: show at least three waves before
 * it. A rise in the treated communities alone proves nothing, because the worst improve anyway.
 * Needs 30 answers in each of the four cells, and with few communities a test that draws
 * communities, {@link ClusterPermutation}.
 *
 * <p>Reference: Card &amp; Krueger (1994) American Economic Review 84:772.
 *
 * @param value in NPS as a fraction, -4 to 4
 * @param standardError of the value
 * @param n answers in the smallest of the four cells
 */
public record DifferenceInDifferences(double value, double standardError, long n) {

  /** Identifier of the method. */
  public static final String METHOD = "effect.did.counts";

  /** From the counts of four cells. */
  public static Outcome<DifferenceInDifferences> of(
      Nps treatedBefore, Nps treatedAfter, Nps othersBefore, Nps othersAfter) {
    long least =
        Math.min(
            Math.min(treatedBefore.n(), treatedAfter.n()),
            Math.min(othersBefore.n(), othersAfter.n()));
    if (least < PublicationFloor.COMPARE) {
      return new Outcome.TooFew<>(least, PublicationFloor.COMPARE);
    }
    double value =
        treatedAfter.value() - treatedBefore.value() - (othersAfter.value() - othersBefore.value());
    double variance =
        variance(treatedBefore)
            + variance(treatedAfter)
            + variance(othersBefore)
            + variance(othersAfter);
    return Outcome.of(new DifferenceInDifferences(value, Math.sqrt(variance), least));
  }

  private static double variance(Nps cell) {
    return cell.variance() / cell.n();
  }

  /** Value over its standard error. */
  public double z() {
    return value / standardError;
  }

  /** Two-sided p. */
  public double p() {
    return Quantiles.twoSidedNormalTail(z());
  }

  /** Value ± z times the standard error at the usual level. */
  public Interval interval() {
    double half = Quantiles.twoSidedNormal(Interval.USUAL_LEVEL) * standardError;
    return new Interval(value - half, value + half, Interval.USUAL_LEVEL);
  }
}
