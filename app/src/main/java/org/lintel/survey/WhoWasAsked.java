package org.lintel.survey;

/** What is known of the households that past answers stand for. */
public enum WhoWasAsked {
  /** All households of these communities, as the roster has them. */
  ROSTER,
  /** As many households of each community as the company says. */
  STATED,
  /** Nobody knows: then there is no N and no response rate. */
  UNKNOWN
}
