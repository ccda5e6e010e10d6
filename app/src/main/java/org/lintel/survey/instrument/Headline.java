package org.lintel.survey.instrument;

/** Items whose whole histogram is kept, because a headline figure is made of it. */
public enum Headline {
  RECOMMENDATION,
  SATISFACTION,
  TRUST,
  EMOTION,
  EXPERIENCE,
  LOYALTY
}
