package org.lintel.measurement;

import java.util.List;
import org.lintel.platform.Viewer;
import org.lintel.statistics.Interval;
import org.lintel.statistics.PublicationFloor;
import org.springframework.stereotype.Component;

/**
 * NPS weighted so that households of every tenure and kind of unit count as often as they were
 * asked, beside the unweighted one: what it would be if tenants, say, had answered as often as
 * owners.
 *
 * <p>Post-stratified by both together where every combination has 15 answers, otherwise raked to
 * both margins; weights are cut to a third and three times their median. A class with fewer than 15
 * answers is put together with the next smallest. The interval is that of a weighted mean
 * (linearised) about the process, so without the finite population correction. Kish's design effect
 * above 2 refuses. Weighting cannot mend what differs within a class. References: Deming &amp;
 * Stephan (1940); Kish (1965); Binder (1983) International Statistical Review 51:279.
 */
@Component
public class HouseholdWeights {

  private final AskingForAnalyses analyses;

  HouseholdWeights(AskingForAnalyses analyses) {
    this.analyses = analyses;
  }

  /** What can be said. */
  public sealed interface Answer {

    /** Nobody knows who was asked, or all households are of one kind. */
    record NoMargins() implements Answer {}

    /** Too few answers. */
    record TooFew(long needs) implements Answer {}

    /** It is being made. */
    record InTheMaking() implements Answer {}

    /** Making it failed. */
    record Failed() implements Answer {}

    /** Households answered so differently that weights would decide. */
    record TooUneven(double designEffect) implements Answer {}

    /** There are no weights that fit what is known of the households. */
    record CannotFit() implements Answer {}

    /**
     * A score in points.
     *
     * @param effective answers that would tell as much without weights
     * @param isRaked to the margins one by one, not to their combinations
     * @param isTrimmed some weights were cut, so that margins hold only nearly; one margin alone
     *     brings cut weights back
     * @param merged classes that were put together with others
     */
    record Found(
        double value,
        Interval interval,
        long n,
        double designEffect,
        double effective,
        boolean isRaked,
        boolean isTrimmed,
        int merged,
        boolean isRenewed)
        implements Answer {}
  }

  /** Of the answers that the NPS of a reading is made of; made in the background. */
  public Answer of(Viewer viewer, Reading reading) {
    var pool = Pool.of(NetPromoterScore.ANSWERS, reading);
    if (pool.answers().isEmpty() || pool.n().orElse(0) < PublicationFloor.COMPARE) {
      return new Answer.TooFew(PublicationFloor.COMPARE);
    }
    List<Stratum> counted = pool.counted();
    if (counted.stream().anyMatch(stratum -> stratum.base().invited().isEmpty())) {
      return new Answer.NoMargins();
    }
    Analysis<WeightsResult> analysis =
        analyses.ask(
            viewer,
            AnalysisKind.WEIGHTS,
            WeightsAnalyst.CHOICE,
            Spot.of(counted),
            WeightsResult.class);
    return switch (analysis) {
      case Analysis.InTheMaking<WeightsResult> _ -> new Answer.InTheMaking();
      case Analysis.Failed<WeightsResult> _ -> new Answer.Failed();
      case Analysis.Made<WeightsResult> made ->
          new WeighingHouseholds(made.result().cells()).answer(made.isRenewed());
    };
  }
}
