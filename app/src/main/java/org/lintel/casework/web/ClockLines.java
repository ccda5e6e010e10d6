package org.lintel.casework.web;

import java.time.Duration;
import java.util.List;
import org.lintel.calendar.ClockState;
import org.lintel.calendar.ClockView;
import org.lintel.calendar.Clocks;
import org.lintel.calendar.DurationText;
import org.lintel.casework.CaseTerms;
import org.lintel.casework.ServiceCase;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Component;

/** The clocks of a case, in the words of staff. */
@Component
class ClockLines {

  private final Clocks clocks;

  ClockLines(Clocks clocks) {
    this.clocks = clocks;
  }

  /** As they stand now, in the order of their measures. */
  List<ClockView> views(ServiceCase found) {
    return clocks.of(CaseTerms.subject(found));
  }

  List<CasePage.ClockLine> of(ServiceCase found, Text text) {
    return views(found).stream().map(clock -> line(found, clock, text)).toList();
  }

  private static CasePage.ClockLine line(ServiceCase found, ClockView clock, Text text) {
    boolean isStanding = clock.state() == ClockState.PAUSED && clock.due().isEmpty();
    return new CasePage.ClockLine(
        DueWords.measure(clock.measure(), found, text),
        state(clock, isStanding, text),
        kind(clock, isStanding),
        detail(found, clock, isStanding, text));
  }

  private static String state(ClockView clock, boolean isStanding, Text text) {
    if (clock.isOverdue()) {
      String late = DurationText.write(clock.overrun(), text);
      return text.get(
          clock.state().isOpen() ? "casework.clock.late" : "casework.clock.was-late", late);
    }
    return switch (clock.state()) {
      case MET -> text.get("casework.clock.met");
      case FROZEN -> text.get("casework.clock.frozen");
      case RUNNING, PAUSED ->
          text.get(isStanding ? "casework.clock.standing" : "casework.clock.running");
    };
  }

  private static String kind(ClockView clock, boolean isStanding) {
    if (clock.isOverdue()) {
      return "bad";
    }
    if (clock.state() == ClockState.MET) {
      return "good";
    }
    return isStanding ? "wait" : "";
  }

  /** Until when, and how much time it has taken so far or took. */
  private static String detail(ServiceCase found, ClockView clock, boolean isStanding, Text text) {
    String elapsed = length(clock.elapsed(), text);
    if (isStanding || clock.due().isEmpty()) {
      return text.get("casework.clock.detail.standing", elapsed);
    }
    String key =
        clock.state().isOpen() ? "casework.clock.detail.open" : "casework.clock.detail.ended";
    String detail = text.get(key, Shown.minute(clock.due().get(), found.place().zone()), elapsed);
    return clock
        .delayedBy()
        .map(kind -> text.get("casework.clock.weather", detail, text.get(kind.key())))
        .orElse(detail);
  }

  private static String length(Duration length, Text text) {
    return DurationText.writeHours(length, text);
  }
}
