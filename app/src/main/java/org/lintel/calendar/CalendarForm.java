package org.lintel.calendar;

import java.util.List;

/**
 * A calendar as it was typed.
 *
 * @param hours of Monday to Sunday and of working weekends, as {@link HoursText} reads them
 */
public record CalendarForm(String name, boolean observesHolidays, List<String> hours) {

  /** Weekdays and the make-up days. */
  public static final int LINES = 8;

  public CalendarForm {
    hours = List.copyOf(hours);
  }

  /** The line of a day; empty where none was sent. */
  public String line(int at) {
    return at < hours.size() ? hours.get(at) : "";
  }
}
