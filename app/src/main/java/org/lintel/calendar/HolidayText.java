package org.lintel.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lintel.platform.web.Refusals;

/**
 * Days of a notice as lines of text: day or first and last day, kind, name. {@code
 * 2026-10-01..2026-10-07,放假,国庆节}.
 */
final class HolidayText {

  static final int MOST_LINES = 200;

  private static final String FIELD = "lines";
  private static final int LONGEST_NAME = 40;
  private static final Map<String, DayKind> KINDS =
      Map.of(
          "HOLIDAY", DayKind.HOLIDAY,
          "holiday", DayKind.HOLIDAY,
          "放假", DayKind.HOLIDAY,
          "休", DayKind.HOLIDAY,
          "WORKDAY", DayKind.WORKDAY,
          "workday", DayKind.WORKDAY,
          "上班", DayKind.WORKDAY,
          "班", DayKind.WORKDAY);

  private final int year;
  private final Refusals refusals;
  private final List<Holiday> days = new ArrayList<>();

  private HolidayText(int year, Refusals refusals) {
    this.year = year;
    this.refusals = refusals;
  }

  /** The days of the year; what is wrong is added to the refusals, at most one a line. */
  static List<Holiday> read(int year, String lines, Refusals refusals) {
    var reading = new HolidayText(year, refusals);
    List<String> all = lines.lines().map(String::strip).toList();
    if (all.stream().allMatch(String::isEmpty)) {
      refusals.add(FIELD, "calendar.holidays.refused.none");
    } else if (all.size() > MOST_LINES) {
      refusals.add(FIELD, "calendar.holidays.refused.many", all.size(), MOST_LINES);
    } else {
      for (int at = 0; at < all.size(); at++) {
        reading.read(at + 1, all.get(at));
      }
      reading.refuseDoubles();
    }
    return List.copyOf(reading.days);
  }

  private void read(int number, String line) {
    if (line.isEmpty()) {
      return;
    }
    String[] cells = line.split("\\s*[,，;；\\t]\\s*", -1);
    if (cells.length != 3) {
      refusals.add(FIELD, "calendar.holidays.refused.cells", number, cells.length);
      return;
    }
    DayKind kind = KINDS.get(cells[1]);
    if (kind == null) {
      refusals.add(FIELD, "calendar.holidays.refused.kind", number, cells[1]);
    } else if (cells[2].isEmpty() || cells[2].length() > LONGEST_NAME) {
      refusals.add(FIELD, "calendar.holidays.refused.name", number, LONGEST_NAME);
    } else {
      add(number, cells[0], kind, cells[2]);
    }
  }

  private void add(int number, String when, DayKind kind, String name) {
    String[] ends = when.split("\\s*(\\.\\.|~|～|至)\\s*", -1);
    Optional<LocalDate> first = day(ends[0]);
    Optional<LocalDate> last = day(ends[ends.length - 1]);
    if (ends.length > 2 || first.isEmpty() || last.isEmpty() || first.get().isAfter(last.get())) {
      refusals.add(FIELD, "calendar.holidays.refused.day", number, when);
    } else if (first.get().getYear() != year || last.get().getYear() != year) {
      refusals.add(FIELD, "calendar.holidays.refused.year", number, when, year);
    } else {
      first
          .get()
          .datesUntil(last.get().plusDays(1))
          .forEach(day -> days.add(new Holiday(day, kind, name)));
    }
  }

  private void refuseDoubles() {
    var seen = new HashSet<LocalDate>();
    days.stream()
        .map(Holiday::day)
        .filter(day -> !seen.add(day))
        .findFirst()
        .ifPresent(day -> refusals.add(FIELD, "calendar.holidays.refused.twice", day));
  }

  private static Optional<LocalDate> day(String words) {
    try {
      return Optional.of(LocalDate.parse(words));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
