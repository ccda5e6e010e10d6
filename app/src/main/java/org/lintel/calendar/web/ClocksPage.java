package org.lintel.calendar.web;

import java.util.List;
import org.lintel.calendar.LookingAtClocks;
import org.lintel.platform.web.Text;

/** All clocks of one thing. */
public record ClocksPage(
    String title, String community, String zone, List<ExplainedClock> clocks, List<String> fired) {

  public ClocksPage {
    clocks = List.copyOf(clocks);
    fired = List.copyOf(fired);
  }

  static ClocksPage of(LookingAtClocks.Found found, List<ExplainedClock> clocks, Text text) {
    var fired =
        found.fired().stream()
            .map(each ->
                text.get(
                    "calendar.explain.fired",
                    ExplainedClock.minute(each.at(), found.community().zone()),
                    text.get("calendar.level." + each.level().name()),
                    ExplainedClock.minute(each.due(), found.community().zone())))
            .toList();
    return new ClocksPage(
        text.get("calendar.explain.title", RuleWords.purpose(found.subject().kind(), text)),
        found.community().name(),
        found.community().zone().getId(),
        clocks,
        fired);
  }
}
