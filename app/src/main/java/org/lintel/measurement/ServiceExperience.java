package org.lintel.measurement;

/**
 * Experience: mean over respondents of the mean of their answers about the last contact (effort,
 * staff, outcome), on the scale of the items, with the t interval.
 *
 * <p>A respondent counts with at least half of the items asked; who had no contact has none.
 * References: Student (1908) Biometrika 6:1; Pine &amp; Gilmore (1999) The Experience Economy.
 */
public record ServiceExperience() implements HeadlineMean {

  @Override
  public MeanOfComposite mean() {
    return new MeanOfComposite(Metric.SERVICE_EXPERIENCE, "construct_experience");
  }
}
