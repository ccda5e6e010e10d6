package org.lintel.measurement;

import java.util.List;
import java.util.Optional;
import org.lintel.statistics.Comparison;
import org.lintel.survey.instrument.Range;

/** A metric with one figure for a whole selection, of which a change can be told. */
public sealed interface HeadlineMetric permits NetPromoterScore, Satisfaction, HeadlineMean {

  /** The headline figures in the order of a page. */
  static List<HeadlineMetric> all() {
    return List.of(
        new NetPromoterScore(),
        new Satisfaction(),
        new Trust(),
        new EmotionalConnection(),
        new ServiceExperience(),
        new LoyaltyIndex());
  }

  Metric metric();

  /** The figure of a selection. */
  Figure of(Reading reading);

  /**
   * The difference of two readings as statistics gives it, for {@link Change}, which judges all
   * differences of a page together. Empty when one of them has nothing to show, or another scale.
   */
  Optional<Comparison> compare(Reading now, Reading before);

  /** What a difference is multiplied by to be in the unit of the metric. */
  double factor();

  /** Lowest and highest value that the metric can have. */
  Range bounds();

  /** Answers with the variance of one of them in the unit of the metric, for planning. */
  Optional<Spread> spread(Reading reading);

  /**
   * How far answers scatter.
   *
   * @param variance of one answer, above 0
   */
  record Spread(long n, double variance) {}
}
