package org.lintel.calendar;

import java.util.List;
import java.util.UUID;

/**
 * A calendar that communities can go by.
 *
 * @param preset name of the shipped one that it comes from, or empty
 * @param name what the company calls it; empty for a shipped one under its shipped name
 * @param hours of Monday to Sunday, then of working weekends
 * @param communities how many go by it because they were told to
 */
public record TeamCalendar(
    UUID id,
    String preset,
    String name,
    boolean isDefault,
    boolean observesHolidays,
    List<List<Hours>> hours,
    int communities) {

  public TeamCalendar {
    hours = hours.stream().map(List::copyOf).toList();
  }
}
