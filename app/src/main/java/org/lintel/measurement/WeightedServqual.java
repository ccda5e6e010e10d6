package org.lintel.measurement;

import org.lintel.statistics.Gap;

/**
 * Weighted SERVQUAL: every respondent's gaps of the five dimensions weighted by the 100 points that
 * this respondent divided over them, then averaged, with the paired t interval. In scale points;
 * positive is better than expected.
 *
 * <p>Mean weights times mean gaps would be another number. Who did not divide 100 points, or has no
 * gap in a dimension with points, does not count. Reference: Zeithaml, Parasuraman &amp; Berry
 * (1990) Delivering Quality Service.
 */
public final class WeightedServqual {

  static final FigureMaking<?> FIGURES =
      new FigureMaking<>(
          Metric.WEIGHTED_SERVQUAL,
          new Source.OfSums(Source.OfSums.Kind.COMPOSITE, "weighted_gap"),
          (sums, scale, purpose) -> Gap.of(sums, scale.from(), scale.to()).estimate(purpose));

  private WeightedServqual() {}

  public static Figure of(Reading reading) {
    return FIGURES.figure(reading);
  }
}
