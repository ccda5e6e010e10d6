package org.lintel.survey.instrument;

/** The five dimensions of service quality (Parasuraman, Zeithaml and Berry 1988), no others. */
public enum ServqualDimension {
  TANGIBLES,
  RELIABILITY,
  RESPONSIVENESS,
  ASSURANCE,
  EMPATHY
}
