package org.lintel.casework.web;

import java.time.Duration;
import java.time.Instant;
import org.lintel.calendar.ClockMeasure;
import org.lintel.calendar.DurationText;
import org.lintel.casework.CaseTerms;
import org.lintel.casework.ServiceCase;
import org.lintel.platform.web.Text;

/** When something of a case is due, in the words of staff. */
final class DueWords {

  private DueWords() {}

  /** What is due next and when, or how late that is; empty when nothing is. */
  static String of(ServiceCase found, Instant now, Text text) {
    var timing = found.timing();
    if (timing.due().isEmpty()) {
      return timing.pausedAt().isPresent() ? text.get("casework.due.paused") : "";
    }
    Instant due = timing.due().get();
    String what = timing.measure().map(measure -> measure(measure, found, text)).orElse("");
    return due.isBefore(now)
        ? text.get("casework.due.late", what, DurationText.write(Duration.between(due, now), text))
        : text.get("casework.due.at", what, Shown.minute(due, found.place().zone()));
  }

  static boolean isLate(ServiceCase found, Instant now) {
    return found.timing().due().filter(due -> due.isBefore(now)).isPresent();
  }

  /** What a clock measures. */
  static String measure(ClockMeasure measure, ServiceCase found, Text text) {
    return text.get("casework.measure." + CaseTerms.measure(measure, found));
  }
}
