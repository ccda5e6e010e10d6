package org.lintel.measurement;

import java.util.Optional;
import org.lintel.statistics.Comparison;
import org.lintel.survey.instrument.Range;

/**
 * Experience: mean over respondents of the mean of their answers about the last contact (effort,
 * staff, outcome), on the scale of the items, with the t interval.
 *
 * <p>A respondent counts with at least half of the items asked; who had no contact has none.
 * References: Student (1908) Biometrika 6:1; Pine &amp; Gilmore (1999) The Experience Economy.
 */
public record ServiceExperience() implements HeadlineMetric {

  private static final MeanOfComposite MEAN =
      new MeanOfComposite(Metric.SERVICE_EXPERIENCE, "construct_experience");

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
