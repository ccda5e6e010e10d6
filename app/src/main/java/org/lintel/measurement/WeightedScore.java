package org.lintel.measurement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import org.lintel.statistics.Interval;
import org.lintel.statistics.Nps;
import org.lintel.statistics.Outcome;
import org.lintel.statistics.Sums;
import org.lintel.statistics.weighting.StratifiedMean;
import org.lintel.statistics.weighting.WeightedSums;

/**
 * NPS weighted so that each community counts by its households, however many of them answered.
 *
 * <p>Post-stratification: m = ΣW_h ȳ_h, W_h the community's part of all eligible households, y =
 * -1, 0, 1. Communities with fewer than 15 answers are put together with the next smallest. The
 * design effect is Kish's nΣw²/(Σw)²: how many times wider in variance unequal weights make the
 * interval; above 2 weighting is refused. References: Cochran (1977) section 5A.9; Kish (1965).
 */
public sealed interface WeightedScore {

  /** Above this design effect weighted figures say more about weights than about answers. */
  double LARGEST_EFFECT = 2;

  /**
   * It can be told.
   *
   * @param value in points
   * @param effective answers that would tell as much without weights
   * @param merged communities that were put together with others
   */
  record Weighted(
      double value,
      Interval interval,
      long n,
      double designEffect,
      double effective,
      int communities,
      int merged)
      implements WeightedScore {}

  /** The number of households is not known in every community, or there is one community only. */
  record NoSizes() implements WeightedScore {}

  /** Not even together do communities have 15 answers, or the score may not be shown. */
  record TooFew() implements WeightedScore {}

  /** Response differs so much that weights would decide. */
  record TooUneven(double designEffect) implements WeightedScore {}

  /** Of the same answers as the NPS of the reading. */
  static WeightedScore of(Reading reading) {
    var pool = Pool.of(NetPromoterScore.ANSWERS, reading);
    if (new NetPromoterScore().of(reading).shown().isEmpty()) {
      return new TooFew();
    }
    var strata = new ArrayList<StratifiedMean.Stratum>();
    for (Stratum stratum : pool.counted()) {
      OptionalLong eligible = stratum.base().eligible();
      Nps nps = Nps.of(NetPromoterScore.ANSWERS.answers(stratum.layout(), stratum.tally()));
      if (eligible.isEmpty() || eligible.getAsLong() < nps.n()) {
        return new NoSizes();
      }
      strata.add(new StratifiedMean.Stratum(eligible.getAsLong(), sums(nps)));
    }
    return strata.size() < 2 ? new NoSizes() : weighted(strata, reading.selection().aim());
  }

  private static Sums sums(Nps nps) {
    return Sums.of(nps.n(), nps.promoters() - nps.detractors(), nps.promoters() + nps.detractors());
  }

  private static WeightedScore weighted(List<StratifiedMean.Stratum> communities, Aim aim) {
    List<StratifiedMean.Stratum> strata = together(communities);
    double effect = designEffect(strata);
    if (effect > LARGEST_EFFECT) {
      return new TooUneven(effect);
    }
    return StratifiedMean.postStratified(strata, aim == Aim.DESCRIPTIVE)
            instanceof Outcome.Found<StratifiedMean>(var found)
        ? new Weighted(
            found.value() * Units.HUNDRED,
            found.interval().scaled(Units.HUNDRED),
            found.n(),
            effect,
            found.n() / effect,
            communities.size(),
            communities.size() - strata.size())
        : new TooFew();
  }

  private static double designEffect(List<StratifiedMean.Stratum> strata) {
    var all = WeightedSums.none();
    for (StratifiedMean.Stratum stratum : strata) {
      double n = stratum.answers().n();
      double weight = stratum.households() / n;
      all =
          all.merge(
              new WeightedSums(stratum.answers().n(), n * weight, n * weight * weight, 0, 0, 0, 0));
    }
    return all.designEffect();
  }

  /** Those with too few answers for a stratum of their own are put together, smallest first. */
  private static List<StratifiedMean.Stratum> together(List<StratifiedMean.Stratum> communities) {
    var strata = new ArrayList<>(communities);
    strata.sort(Comparator.comparingLong(stratum -> stratum.answers().n()));
    while (strata.size() > 1 && strata.getFirst().answers().n() < StratifiedMean.NEEDS) {
      StratifiedMean.Stratum small = strata.removeFirst();
      StratifiedMean.Stratum next = strata.removeFirst();
      strata.add(
          new StratifiedMean.Stratum(
              small.households() + next.households(), small.answers().merge(next.answers())));
      strata.sort(Comparator.comparingLong(stratum -> stratum.answers().n()));
    }
    return strata;
  }
}
