package org.lintel.calendar;

/** How a day of a notice differs from its weekday. */
public enum DayKind {
  HOLIDAY,
  /** 调休: a weekend day that is worked to make up for a holiday. */
  WORKDAY
}
