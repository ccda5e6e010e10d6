package org.lintel.statistics.text;

import org.lintel.statistics.Interval;
import org.lintel.statistics.Outcome;
import org.lintel.statistics.Outcome.Reason;
import org.lintel.statistics.Share;
import org.lintel.statistics.distribution.Quantiles;

/**
 * The share of comments of a class, corrected for the classifier's errors.
 *
 * <p>With q the share it says, a how many of the class it finds and b how many of the others it
 * leaves alone: (q + b - 1)/(a + b - 1), cut to 0 to 1. Variance by the delta method, from the
 * noise of all three: (q(1 - q)/n + θ²a(1 - a)/n_a + (1 - θ)²b(1 - b)/n_b)/(a + b - 1)². The
 * uncorrected share of a classifier that is right in 87 of 100 can be ten points off. Needs {@value
 * #NEEDS} comments labelled by people, ten of the class and ten others among them; the labelled
 * ones must resemble those counted. Impossible when the classifier is no better than a coin.
 *
 * <p>Reference: Rogan &amp; Gladen (1978) American J. Epidemiology 107:71.
 *
 * @param value 0 to 1
 * @param interval at the usual level, cut to 0 to 1
 * @param uncorrected q
 * @param n comments counted
 */
public record CorrectedShare(double value, Interval interval, double uncorrected, long n) {

  /** Identifier of the method. */
  public static final String METHOD = "text.share.rogan1978";

  /** Comments labelled by people that are needed. */
  public static final long NEEDS = 100;

  private static final long NEEDS_OF_EACH = 10;

  /**
   * Corrects.
   *
   * @param said comments that the classifier puts into the class; at least one comment
   * @param found of the labelled comments of the class, those that the classifier finds
   * @param spared of the other labelled comments, those that it leaves alone
   */
  public static Outcome<CorrectedShare> of(Share said, Share found, Share spared) {
    long labelled = found.n() + spared.n();
    if (labelled < NEEDS) {
      return new Outcome.TooFew<>(labelled, NEEDS);
    }
    long least = Math.min(found.n(), spared.n());
    if (least < NEEDS_OF_EACH) {
      return new Outcome.TooFew<>(least, NEEDS_OF_EACH);
    }
    double power = found.value() + spared.value() - 1;
    if (!(power > 0)) {
      return Outcome.impossible(Reason.DEPENDENT);
    }
    double share = (said.value() + spared.value() - 1) / power;
    double variance =
        noise(said) + share * share * noise(found) + (1 - share) * (1 - share) * noise(spared);
    double half = Quantiles.twoSidedNormal(Interval.USUAL_LEVEL) * Math.sqrt(variance) / power;
    return Outcome.of(
        new CorrectedShare(
            Math.clamp(share, 0, 1),
            new Interval(
                Math.clamp(share - half, 0, 1),
                Math.clamp(share + half, 0, 1),
                Interval.USUAL_LEVEL),
            said.value(),
            said.n()));
  }

  private static double noise(Share share) {
    return share.value() * (1 - share.value()) / share.n();
  }
}
