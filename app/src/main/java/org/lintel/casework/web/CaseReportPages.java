package org.lintel.casework.web;

import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lintel.casework.CaseReport;
import org.lintel.casework.CaseTally;
import org.lintel.casework.ClosingOutcome;
import org.lintel.community.Communities;
import org.lintel.identity.Permission;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.OrganisationNames;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Component;

/** Makes the report of complaints and cases: months in order, others by name, never by rank. */
@Component
class CaseReportPages {

  private final CaseReport report;
  private final Communities communities;
  private final CaseWords words;
  private final OrganisationNames organisations;
  private final Clock clock;

  CaseReportPages(
      CaseReport report,
      Communities communities,
      CaseWords words,
      OrganisationNames organisations,
      Clock clock) {
    this.report = report;
    this.communities = communities;
    this.words = words;
    this.organisations = organisations;
    this.clock = clock;
  }

  /** Cases under the name that readers know; the last one is all of them. */
  record Named(String name, boolean isWhole, CaseTally tally) {}

  CaseReportPage page(Viewer viewer, Text text, CaseReportQuery query) {
    LocalDate today = LocalDate.now(clock.withZone(organisations.zone()));
    var now = YearMonth.from(today);
    var refusals = Refusals.none();
    Optional<CaseReport.Asked> asked = query.read(now, refusals);
    var figures = new CaseReportFigures(text);
    return new CaseReportPage(
        CaseReport.By.of(query.by()),
        asked,
        query.fromShown(now),
        query.toShown(now),
        communities.visibleTo(viewer, Permission.READ_RESULTS).stream()
            .map(community -> new Option(community.uuid().toString(), community.name()))
            .toList(),
        query.c(),
        Arrays.stream(ClosingOutcome.Kind.values())
            .map(outcome -> text.get("casework.outcome." + outcome.key()))
            .toList(),
        asked.map(each -> named(viewer, text, each)).orElse(List.of()).stream()
            .map(figures::row)
            .toList(),
        asked.filter(each -> each.isUnfinished(today)).isPresent(),
        Shown.minute(clock.instant(), organisations.zone()),
        viewer.may(Permission.EXPORT),
        refusals);
  }

  /** What the address asks for; empty when it cannot be understood. */
  Optional<CaseReport.Asked> asked(CaseReportQuery query) {
    var today = LocalDate.now(clock.withZone(organisations.zone()));
    return query.read(YearMonth.from(today), Refusals.none());
  }

  /** Empty when there are neither cases nor households. */
  List<Named> named(Viewer viewer, Text text, CaseReport.Asked asked) {
    CaseReport.Counted counted = report.of(viewer, asked);
    if (counted.whole().received() == 0 && counted.whole().householdMonths() == 0) {
      return List.of();
    }
    Map<String, String> names = names(viewer, text, asked.by());
    var all = new ArrayList<Named>();
    counted
        .groups()
        .forEach((key, tally) -> all.add(new Named(names.getOrDefault(key, key), false, tally)));
    if (asked.by() != CaseReport.By.MONTH) {
      all.sort(Comparator.comparing(Named::name, Collator.getInstance(Locale.CHINA)));
    }
    all.add(new Named(text.get("casework.report.whole"), true, counted.whole()));
    return all;
  }

  private Map<String, String> names(Viewer viewer, Text text, CaseReport.By by) {
    return switch (by) {
      case MONTH -> Map.of();
      case COMMUNITY ->
          communities.visibleTo(viewer, Permission.READ_RESULTS).stream()
              .collect(Collectors.toMap(each -> each.uuid().toString(), each -> each.name()));
      case CATEGORY ->
          words.catalogue().categories().stream()
              .collect(
                  Collectors.toMap(each -> each.code(), each -> each.name().in(text.language())));
    };
  }
}
