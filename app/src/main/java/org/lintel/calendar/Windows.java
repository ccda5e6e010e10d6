package org.lintel.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The working hours of a calendar as stretches of time, one after the other and apart, from an
 * instant on. Before {@link #advance} is called the first time there is none.
 */
final class Windows {

  /** No notice closes a company for longer. */
  private static final int LONGEST_CLOSURE = 4000;

  private final WorkingCalendar calendar;
  private LocalDate date;
  private List<Hours> hours;
  private int next;
  private Instant from = Instant.MIN;
  private Instant until = Instant.MIN;

  Windows(WorkingCalendar calendar, Instant start) {
    this.calendar = calendar;
    // A night shift may have begun two days ago where clocks were put back over midnight.
    this.date = calendar.dateOf(start).minusDays(2);
    this.hours = calendar.hoursOf(date);
  }

  /** Goes on to the first stretch that ends after the instant. */
  void advance(Instant after) {
    while (!until.isAfter(after)) {
      Hours stretch = following();
      Instant begin = calendar.instantOf(date, stretch.from());
      from = begin.isBefore(until) ? until : begin;
      Instant end = calendar.instantOf(date, stretch.until());
      until = end.isBefore(from) ? from : end;
    }
  }

  private Hours following() {
    for (int days = 0; next >= hours.size(); days++) {
      if (days > LONGEST_CLOSURE) {
        throw new IllegalStateException("No working hours within " + days + " days before " + date);
      }
      date = date.plusDays(1);
      hours = calendar.hoursOf(date);
      next = 0;
    }
    return hours.get(next++);
  }

  Instant from() {
    return from;
  }

  Instant until() {
    return until;
  }

  /** The day to which the stretch belongs. */
  LocalDate date() {
    return date;
  }

  /** Whether the stretch is not the first of its day. */
  boolean isAfterBreak() {
    return next > 1;
  }
}
