package org.lintel.calendar;

/** Why a stretch of time counts or does not. */
public enum Cause {
  WORKING_HOURS(true),
  /** 调休: a weekend that is worked for a holiday. */
  MAKEUP_WORKDAY(true),
  /** Every minute counts. */
  ROUND_THE_CLOCK(true),
  /** Between two stretches of hours of one day. */
  BREAK(false),
  /** Before the hours of a day or after them. */
  CLOSED(false),
  /** A day without hours. */
  DAY_OFF(false),
  HOLIDAY(false),
  PAUSED(false),
  /** Severe weather for which the rule lets time stand still. */
  WEATHER(false);

  private final boolean isCounted;

  Cause(boolean isCounted) {
    this.isCounted = isCounted;
  }

  public boolean isCounted() {
    return isCounted;
  }
}
