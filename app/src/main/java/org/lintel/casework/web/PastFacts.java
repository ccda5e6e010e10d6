package org.lintel.casework.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lintel.casework.CaseState;
import org.lintel.casework.ServiceCase;
import org.lintel.casework.past.PastCases;
import org.lintel.identity.Permission;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Component;

/** What the page and the list of cases say about one that came from a file. */
@Component
class PastFacts {

  private final PastCases past;

  PastFacts(PastCases past) {
    this.past = past;
  }

  /** Which of these came from a file. */
  Set<UUID> among(Collection<ServiceCase> cases) {
    return past.among(cases.stream().map(ServiceCase::id).toList());
  }

  /** The facts of a case, and behind them where it came from. */
  List<CasePage.Fact> behind(
      List<CasePage.Fact> facts, Viewer viewer, ServiceCase found, Text text) {
    var all = new ArrayList<>(facts);
    past.of(found)
        .ifPresent(origin -> {
          String file =
              viewer.may(Permission.IMPORT_OWNERS) ? "/imports/cases/" + origin.latest() : "";
          all.add(
              new CasePage.Fact(
                  text.get("casework.past.fact.from"),
                  text.get("casework.past.fact.number", origin.number()),
                  file));
          add(all, "category", origin.category(), text);
          add(all, "channel", origin.channel(), text);
          add(all, "status", origin.status(), text);
          add(all, "place", origin.place(), text);
          origin
              .due()
              .ifPresent(due -> add(all, "due", Shown.minute(due, found.place().zone()), text));
          ended(all, found, text);
        });
    return all;
  }

  private static void ended(List<CasePage.Fact> facts, ServiceCase found, Text text) {
    if (found.state() instanceof CaseState.Closed(var outcome) && found.version() == 1) {
      found
          .dates()
          .closedAt()
          .ifPresent(at -> add(facts, "closed", Shown.minute(at, found.place().zone()), text));
      add(facts, "outcome", text.get("casework.outcome." + outcome.kind().key()), text);
      add(facts, "resolution", outcome.words(), text);
    }
  }

  private static void add(List<CasePage.Fact> facts, String what, String value, Text text) {
    if (!value.isEmpty()) {
      facts.add(new CasePage.Fact(text.get("casework.past.fact." + what), value, ""));
    }
  }
}
