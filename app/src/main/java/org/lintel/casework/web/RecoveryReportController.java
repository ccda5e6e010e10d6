package org.lintel.casework.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lintel.casework.recovery.Recoveries;
import org.lintel.casework.recovery.RecoveryReport;
import org.lintel.casework.recovery.RecoveryReport.Counts;
import org.lintel.community.Communities;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.OrganisationNames;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.lintel.statistics.Estimate;
import org.lintel.statistics.Figure;
import org.lintel.statistics.NotEnough;
import org.lintel.statistics.PublicationFloor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How many were called in time, and how many say that all is well again. */
@Controller
@Requires(Permission.READ_RESULTS)
class RecoveryReportController {

  private static final String TEMPLATE = "casework/recovery-report";
  private static final int USUAL_MONTHS = 3;
  private static final int MOST_MONTHS = 36;

  private final RecoveryReport report;
  private final Communities communities;
  private final OrganisationNames organisations;
  private final Recoveries recoveries;

  RecoveryReportController(
      RecoveryReport report,
      Communities communities,
      OrganisationNames organisations,
      Recoveries recoveries) {
    this.report = report;
    this.communities = communities;
    this.organisations = organisations;
    this.recoveries = recoveries;
  }

  @GetMapping("/callbacks/report")
  ModelAndView show(
      Viewer viewer,
      Text text,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String c) {
    var zone = organisations.zone();
    YearMonth now = YearMonth.from(LocalDate.ofInstant(recoveries.now(), zone));
    String first = from.isBlank() ? now.minusMonths(USUAL_MONTHS - 1).toString() : from.strip();
    String last = to.isBlank() ? now.toString() : to.strip();
    var refusals = Refusals.none();
    Optional<RecoveryReport.Asked> asked = asked(first, last, c, refusals);
    List<RecoveryReport.Group> groups =
        asked.map(each -> report.of(viewer, each)).orElse(List.of());
    var page =
        new RecoveryReportPage(
            first,
            last,
            communities.visibleTo(viewer, Permission.READ_RESULTS).stream()
                .map(each -> new Option(each.uuid().toString(), each.name()))
                .toList(),
            c,
            groups.stream().map(each -> row(each.name(), each.counts(), text)).toList(),
            row(
                text.get("casework.recovery-report.whole"),
                Counts.sum(groups.stream().map(RecoveryReport.Group::counts).toList()),
                text),
            Shown.minute(recoveries.now(), zone),
            refusals);
    return refusals.isEmpty() ? Pages.show(TEMPLATE, page) : Pages.refuse(TEMPLATE, page);
  }

  private static Optional<RecoveryReport.Asked> asked(
      String from, String to, String community, Refusals refusals) {
    Optional<YearMonth> first = month(from);
    Optional<YearMonth> last = month(to);
    if (first.isEmpty()) {
      refusals.add("from", "casework.recovery-report.month", from);
    }
    if (last.isEmpty()) {
      refusals.add("to", "casework.recovery-report.month", to);
    }
    if (refusals.isEmpty() && last.orElseThrow().isBefore(first.orElseThrow())) {
      refusals.add("to", "casework.recovery-report.turned", from, to);
    }
    if (refusals.isEmpty()
        && !last.orElseThrow().isBefore(first.orElseThrow().plusMonths(MOST_MONTHS))) {
      refusals.add("to", "casework.recovery-report.long", MOST_MONTHS);
    }
    return refusals.isEmpty()
        ? Optional.of(
            new RecoveryReport.Asked(
                first.orElseThrow(), last.orElseThrow(), CasesController.id(community)))
        : Optional.empty();
  }

  private static Optional<YearMonth> month(String typed) {
    try {
      return Optional.of(YearMonth.parse(typed))
          .filter(month -> month.getYear() >= 2000 && month.getYear() < 2100);
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  private static RecoveryReportPage.Row row(String name, Counts counts, Text text) {
    return new RecoveryReportPage.Row(
        name,
        count(counts.opened()),
        rate(counts.calledInTime(), counts.inTime(), counts.callDecided(), text),
        rate(counts.recoveredShare(), counts.recovered(), counts.said(), text),
        count(counts.herself()),
        count(counts.unknown()));
  }

  private static RecoveryReportPage.Rate rate(Estimate estimate, long k, long n, Text text) {
    return switch (estimate) {
      case Figure figure ->
          new RecoveryReportPage.Rate(
              percent(figure.value()) + "%",
              percent(figure.interval().lower())
                  + "\u2013"
                  + percent(figure.interval().upper())
                  + "%",
              text.get("casework.recovery-report.base", k, n),
              estimate.floor() == PublicationFloor.LOW_BASE);
      case NotEnough few ->
          new RecoveryReportPage.Rate(
              text.get("casework.recovery-report.few", few.needs()), "", count(n), false);
    };
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f", 100 * share);
  }

  private static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
