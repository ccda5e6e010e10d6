package org.lintel.measurement;

/**
 * Emotional connection: mean over respondents of the mean of their answers to the items of the
 * construct (belonging, pride, would miss it), on the scale of the items, with the t interval.
 *
 * <p>A respondent counts with at least half of the items asked. Reference: Student (1908)
 * Biometrika 6:1; for the construct Thomson, MacInnis &amp; Park (2005) Journal of Consumer
 * Psychology 15:77.
 */
public record EmotionalConnection() implements HeadlineMean {

  @Override
  public MeanOfComposite mean() {
    return new MeanOfComposite(Metric.EMOTIONAL_CONNECTION, "construct_emotion");
  }
}
