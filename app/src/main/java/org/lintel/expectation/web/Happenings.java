package org.lintel.expectation.web;

import java.time.Clock;
import java.util.List;
import org.lintel.community.Household;
import org.lintel.community.HouseholdTimeline;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Component;

/** What happened with a household, besides promises, which stand by themselves. */
@Component
class Happenings {

  private final HouseholdTimeline timeline;
  private final Clock clock;

  Happenings(HouseholdTimeline timeline, Clock clock) {
    this.timeline = timeline;
    this.clock = clock;
  }

  List<LedgerPage.Happened> of(Viewer viewer, Household household, Text text) {
    var zone = household.community().zone();
    return timeline.of(viewer, household, "", clock.instant()).told().stream()
        .filter(told -> !told.kind().equals("promises"))
        .map(HouseholdTimeline.Told::entry)
        .map(entry ->
            new LedgerPage.Happened(
                Shown.minute(entry.at(), zone),
                text.get(entry.key(), entry.arguments().toArray()),
                entry.words(),
                entry.lines(),
                entry.href()))
        .toList();
  }
}
