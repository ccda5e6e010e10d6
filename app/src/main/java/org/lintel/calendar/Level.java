package org.lintel.calendar;

/** Who hears of a clock on a rung of the ladder; whoever keeps the subject knows the person. */
public enum Level {
  HANDLER,
  COMMUNITY_MANAGER,
  REGION,
  GROUP
}
