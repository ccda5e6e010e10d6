package org.lintel.measurement;

import java.util.Optional;
import org.lintel.statistics.Comparison;
import org.lintel.survey.instrument.Range;

/**
 * A headline figure that is the mean over respondents of a composite: a class says which composite,
 * everything else is the same for all of them.
 */
sealed interface HeadlineMean extends HeadlineMetric
    permits Trust, EmotionalConnection, ServiceExperience, LoyaltyIndex {

  /** Items are asked on 0 to 10 at the most. */
  Range WIDEST_SCALE = new Range(0, 10);

  MeanOfComposite mean();

  @Override
  default Metric metric() {
    return mean().metric();
  }

  @Override
  default Figure of(Reading reading) {
    return mean().of(reading);
  }

  @Override
  default Optional<Comparison> compare(Reading now, Reading before) {
    return mean().compare(now, before);
  }

  @Override
  default double factor() {
    return 1;
  }

  @Override
  default Range bounds() {
    return WIDEST_SCALE;
  }

  @Override
  default Optional<Spread> spread(Reading reading) {
    return mean().spread(reading);
  }
}
