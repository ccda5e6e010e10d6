package org.lintel.measurement;

import java.util.Optional;
import org.lintel.statistics.Histogram;
import org.lintel.statistics.Sums;

/**
 * A figure with the answers that it was made of, as far as they are kept: how it is computed, with
 * its own numbers. Nothing is behind a figure that is not shown.
 */
public record Workings(Figure figure, Behind behind) {

  /** What is kept of the answers. */
  public sealed interface Behind {

    /** How often each point of the scale was chosen. */
    record Counted(Histogram answers) implements Behind {}

    /**
     * Number, mean and spread of what each household gave; single values are not kept.
     *
     * @param deviation standard deviation over households (divisor n - 1)
     */
    record Summed(long n, double mean, double deviation) implements Behind {

      static Summed of(Sums sums) {
        return new Summed(
            sums.n(), sums.mean().orElseThrow(), Math.sqrt(Math.max(0, sums.variance().orElse(0))));
      }
    }

    /** The figure is not shown, and so is nothing that it is made of. */
    record Nothing() implements Behind {}
  }

  /**
   * Of the figure that a metric has for a whole selection; where a metric compares or weights
   * scores, of the score that it does this with. Empty where a metric has no such figure.
   */
  public static Optional<Workings> of(Metric metric, Reading reading) {
    return switch (metric) {
      case NET_PROMOTER_SCORE,
          LIKELIHOOD_DISTRIBUTION,
          COMMUNITY_COMPARISON,
          CHANGE,
          ADJUSTED_SCORE,
          WEIGHTED_SCORE,
          PANEL_CHANGE ->
          Optional.of(NetPromoterScore.FIGURES.workings(reading));
      case SATISFACTION -> Optional.of(Satisfaction.FIGURES.workings(reading));
      case TRUST -> Optional.of(new Trust().mean().workings(reading));
      case EMOTIONAL_CONNECTION -> Optional.of(new EmotionalConnection().mean().workings(reading));
      case SERVICE_EXPERIENCE -> Optional.of(new ServiceExperience().mean().workings(reading));
      case LOYALTY_INDEX -> Optional.of(new LoyaltyIndex().mean().workings(reading));
      case SERVPERF_SCORE ->
          Optional.of(
              new MeanOfComposite(Metric.SERVPERF_SCORE, Measure.PERCEPTION).workings(reading));
      case WEIGHTED_SERVQUAL -> Optional.of(WeightedServqual.FIGURES.workings(reading));
      case EXPECTATION_GAP, PARTICIPATION, DRIVERS, RELIABILITY -> Optional.empty();
    };
  }
}
