package org.lintel.calendar;

/** Who hears of a clock on a rung of the ladder; whoever keeps the subject knows the person. */
public enum Level {
  HANDLER,
  COMMUNITY_MANAGER,
  REGION,
  GROUP;

  /** How many steps above the handler: 0 to 3. */
  public int height() {
    return switch (this) {
      case HANDLER -> 0;
      case COMMUNITY_MANAGER -> 1;
      case REGION -> 2;
      case GROUP -> 3;
    };
  }
}
