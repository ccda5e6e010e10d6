package org.lintel.statistics.expectation;

/** How an owner feels about a feature that is there, or that is not. */
public enum KanoAnswer {
  LIKE,
  MUST_BE,
  NEUTRAL,
  LIVE_WITH,
  DISLIKE
}
