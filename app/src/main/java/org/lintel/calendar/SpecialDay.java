package org.lintel.calendar;

import java.util.List;

/**
 * A day that differs from its weekday.
 *
 * @param name of the holiday, also for a working day that makes up for it
 * @param hours its own; a working day without any has those of the calendar's make-up days
 */
record SpecialDay(DayKind kind, String name, List<Hours> hours) {

  SpecialDay {
    hours = List.copyOf(hours);
  }
}
