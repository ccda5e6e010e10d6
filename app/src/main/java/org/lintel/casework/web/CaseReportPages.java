package org.lintel.casework.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lintel.casework.CaseReport;
import org.lintel.casework.CaseReportCharts;
import org.lintel.casework.ClosingOutcome;
import org.lintel.identity.Permission;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.OrganisationNames;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Component;

/** Makes the report of complaints and cases: months in order, others by name, never by rank. */
@Component
class CaseReportPages {

  private final CaseReportGroups groups;
  private final CaseReportCharts charts;
  private final OrganisationNames organisations;
  private final Clock clock;

  CaseReportPages(
      CaseReportGroups groups,
      CaseReportCharts charts,
      OrganisationNames organisations,
      Clock clock) {
    this.groups = groups;
    this.charts = charts;
    this.organisations = organisations;
    this.clock = clock;
  }

  CaseReportPage page(Viewer viewer, Text text, CaseReportQuery query) {
    LocalDate today = LocalDate.now(clock.withZone(organisations.zone()));
    var now = YearMonth.from(today);
    var refusals = Refusals.none();
    Optional<CaseReport.Asked> asked = query.read(now, refusals);
    List<CaseReport.Named> counted = asked.map(each -> named(viewer, text, each)).orElse(List.of());
    var figures = new CaseReportFigures(text);
    return new CaseReportPage(
        CaseReport.By.of(query.by()),
        asked,
        query.fromShown(now),
        query.toShown(now),
        groups.communities(viewer),
        query.c(),
        Arrays.stream(ClosingOutcome.Kind.values())
            .map(outcome -> text.get("casework.outcome." + outcome.key()))
            .toList(),
        counted.stream().map(figures::row).toList(),
        charts(text, asked, counted),
        asked.filter(each -> each.isUnfinished(today)).isPresent(),
        Shown.minute(clock.instant(), organisations.zone()),
        viewer.may(Permission.EXPORT),
        refusals);
  }

  private CaseReportPage.Charts charts(
      Text text, Optional<CaseReport.Asked> asked, List<CaseReport.Named> counted) {
    return new CaseReportPage.Charts(
        asked.flatMap(each -> charts.complaints(text, each.by(), counted)),
        asked.flatMap(each -> charts.onTime(text, each.by(), counted)));
  }

  /** What the address asks for; empty when it cannot be understood. */
  Optional<CaseReport.Asked> asked(CaseReportQuery query) {
    var today = LocalDate.now(clock.withZone(organisations.zone()));
    return query.read(YearMonth.from(today), Refusals.none());
  }

  /** Empty when there are neither cases nor households. */
  List<CaseReport.Named> named(Viewer viewer, Text text, CaseReport.Asked asked) {
    return groups.of(viewer, text, asked);
  }
}
