package org.lintel.measurement;

import java.util.Optional;
import org.lintel.statistics.Comparison;
import org.lintel.survey.instrument.Range;

/**
 * Emotional connection: mean over respondents of the mean of their answers to the items of the
 * construct (belonging, pride, would miss it), on the scale of the items, with the t interval.
 *
 * <p>A respondent counts with at least half of the items asked. Reference: Student (1908)
 * Biometrika 6:1; for the construct Thomson, MacInnis &amp; Park (2005) Journal of Consumer
 * Psychology 15:77.
 */
public record EmotionalConnection() implements HeadlineMetric {

  private static final MeanOfComposite MEAN =
      new MeanOfComposite(Metric.EMOTIONAL_CONNECTION, "construct_emotion");

  @Override
  public Metric metric() {
    return MEAN.metric();
  }

  @Override
  public Figure of(Reading reading) {
    return MEAN.of(reading);
  }

  @Override
  public Optional<Comparison> compare(Reading now, Reading before) {
    return MEAN.compare(now, before);
  }

  @Override
  public double factor() {
    return 1;
  }

  @Override
  public Range bounds() {
    return new Range(0, 10);
  }

  @Override
  public Optional<Spread> spread(Reading reading) {
    return MEAN.spread(reading);
  }
}
