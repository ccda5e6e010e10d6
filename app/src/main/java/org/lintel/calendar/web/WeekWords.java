package org.lintel.calendar.web;

import java.util.ArrayList;
import java.util.List;
import org.lintel.platform.web.Text;

/** The hours of a week in few lines. */
final class WeekWords {

  private static final int DAYS = 7;

  private WeekWords() {}

  /** Lines for runs of days with the same hours, then one for working weekends. */
  static List<String> of(List<String> hours, Text text) {
    var lines = new ArrayList<String>();
    int from = 0;
    for (int day = 1; day <= DAYS; day++) {
      if (day == DAYS || !hours.get(day).equals(hours.get(from))) {
        lines.add(line(from, day - 1, hours.get(from), text));
        from = day;
      }
    }
    if (!hours.get(DAYS).isEmpty()) {
      lines.add(text.get("calendar.week.line", text.get("calendar.day.makeup"), hours.get(DAYS)));
    }
    return List.copyOf(lines);
  }

  private static String line(int from, int last, String hours, Text text) {
    String first = text.get("calendar.day." + (from + 1));
    String days =
        from == last
            ? first
            : text.get("calendar.week.days", first, text.get("calendar.day." + (last + 1)));
    String words = hours.isEmpty() ? text.get("calendar.week.none") : hours;
    return text.get("calendar.week.line", days, words);
  }
}
