package org.lintel.measurement;

/**
 * Trust: mean over respondents of the mean of their answers to the items of the construct (keeps
 * promises, honest about fees, in safe hands), on the scale of the items, with the t interval.
 *
 * <p>A respondent counts with at least half of the items asked. Reference: Student (1908)
 * Biometrika 6:1; for the construct Morgan &amp; Hunt (1994) Journal of Marketing 58(3):20.
 */
public record Trust() implements HeadlineMean {

  @Override
  public MeanOfComposite mean() {
    return new MeanOfComposite(Metric.TRUST, "construct_trust");
  }
}
