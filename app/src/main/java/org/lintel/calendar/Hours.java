package org.lintel.calendar;

/**
 * One stretch of working hours of a day, in minutes after its midnight. A night shift ends after
 * minute 1,440 and belongs to the day on which it begins.
 */
public record Hours(int from, int until) {

  public static final int DAY = 1440;

  public Hours {
    if (from < 0 || from >= DAY || until <= from || until > from + DAY) {
      throw new IllegalArgumentException("Hours from " + from + " until " + until + " are none");
    }
  }
}
