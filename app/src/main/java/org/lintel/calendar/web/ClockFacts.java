package org.lintel.calendar.web;

import java.util.ArrayList;
import java.util.List;
import org.lintel.calendar.Bound;
import org.lintel.calendar.ClockState;
import org.lintel.calendar.ClockView;
import org.lintel.calendar.DurationText;
import org.lintel.calendar.Explanation;
import org.lintel.platform.web.Text;

/** What is to be said of a clock besides when it is due. */
final class ClockFacts {

  private ClockFacts() {}

  static List<String> of(Explanation explanation, Text text) {
    ClockView clock = explanation.clock();
    var facts = new ArrayList<String>();
    if (explanation.isOfAStoredClock()) {
      facts.add(started(explanation, text));
    }
    clock
        .rule()
        .ifPresent(
            rule -> facts.add(text.get("calendar.explain.rule", rule.in(text), rule.version())));
    if (explanation.bound() == Bound.CAP) {
      explanation
          .byAllowance()
          .ifPresent(at ->
              facts.add(
                  text.get(
                      "calendar.explain.without-cap",
                      ExplainedClock.minute(at, explanation.zone()))));
    }
    if (clock.state() == ClockState.MET || clock.state() == ClockState.FROZEN) {
      facts.add(text.get("calendar.explain.took", DurationText.writeHours(clock.elapsed(), text)));
    }
    if (clock.isOverdue()) {
      facts.add(text.get("calendar.explain.late", DurationText.write(clock.overrun(), text)));
    }
    clock
        .delayedBy()
        .ifPresent(
            weather -> facts.add(text.get("calendar.explain.delayed", text.get(weather.key()))));
    if (clock.isProvisional()) {
      facts.add(text.get("calendar.explain.provisional"));
    }
    if (!explanation.replay().equals(clock.due())) {
      facts.add(text.get("calendar.explain.changed"));
    }
    return List.copyOf(facts);
  }

  private static String started(Explanation explanation, Text text) {
    ClockView clock = explanation.clock();
    return text.get(
        "calendar.explain.started",
        ExplainedClock.minute(clock.started(), explanation.zone()),
        text.get("calendar.state." + clock.state().name()));
  }
}
