package org.lintel.survey.instrument;

/** The constructs of the loyalty model: four that make loyalty, and loyalty itself. */
public enum LoyaltyConstruct {
  SATISFACTION,
  TRUST,
  EMOTION,
  EXPERIENCE,
  LOYALTY
}
