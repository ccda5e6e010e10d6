package org.lintel.measurement;

import org.lintel.survey.instrument.Range;

/**
 * Loyalty index from 0 to 100: mean over respondents of their equal-weight index of the constructs
 * that the version declares, with the t interval.
 *
 * <p>Computed per respondent by {@code org.lintel.statistics.scoring.LoyaltyIndex}, which has the
 * rule for missing answers. References: Dawes (1979) American Psychologist 34:571; Fornell et al.
 * (1996) Journal of Marketing 60(4):7.
 */
public record LoyaltyIndex() implements HeadlineMean {

  @Override
  public MeanOfComposite mean() {
    return new MeanOfComposite(Metric.LOYALTY_INDEX, "loyalty_index");
  }

  @Override
  public Range bounds() {
    return new Range(0, 100);
  }
}
