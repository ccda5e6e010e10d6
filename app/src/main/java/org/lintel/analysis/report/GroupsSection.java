package org.lintel.analysis.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lintel.analysis.figure.Compared;
import org.lintel.analysis.figure.Finding;
import org.lintel.analysis.figure.Groups;
import org.lintel.insight.chart.Chart;
import org.lintel.insight.chart.DataTable;
import org.lintel.insight.chart.Funnel;
import org.lintel.insight.chart.FunnelBands;
import org.lintel.insight.chart.Numerals;
import org.lintel.insight.chart.Verdict;
import org.lintel.platform.web.Text;
import org.lintel.statistics.PublicationFloor;
import org.lintel.statistics.funnel.FunnelVerdict;
import org.lintel.statistics.funnel.ShareFunnel;

/** Groups side by side: a funnel and a table by name, never a ranking. */
final class GroupsSection {

  private final Text text;
  private final FigureText figures;

  GroupsSection(Text text) {
    this.text = text;
    this.figures = new FigureText(text);
  }

  /** One section for each question: its leading figure drawn, its mean as a table. */
  List<ReportPage.Section> of(List<Groups> all) {
    var sections = new ArrayList<ReportPage.Section>();
    for (Groups groups : all) {
      if (groups.compared().isLeading()) {
        sections.add(section(groups));
      } else {
        sections.add(sections.removeLast().with(table(groups), Set.of(last(groups))));
      }
    }
    return sections;
  }

  private ReportPage.Section section(Groups groups) {
    Optional<Chart> chart = groups.funnel().map(funnel -> chart(groups, funnel));
    boolean isShare = groups.compared() == Compared.SATISFIED;
    return ReportPage.Section.of(
            isShare ? "groups-satisfaction" : "groups",
            text.get(
                isShare ? "analysis.groups.title.satisfaction" : "analysis.groups.title",
                Labels.of(groups.label())),
            lead(groups),
            chart)
        .with(table(groups), Set.of(last(groups)))
        .noting(notes(groups));
  }

  /** Place of the column that says the verdict. */
  private static int last(Groups groups) {
    return 4 + (groups.pooled().isPresent() ? 2 : 0) + (isCounted(groups) ? 1 : 0);
  }

  private String lead(Groups groups) {
    return text.get(
        "analysis.groups.lead",
        groups.rows().size(),
        count(groups, FunnelVerdict.ABOVE),
        count(groups, FunnelVerdict.BELOW),
        count(groups, FunnelVerdict.WITHIN),
        count(groups, FunnelVerdict.NOT_JUDGED) + count(groups, FunnelVerdict.NOT_DRAWN));
  }

  private static long count(Groups groups, FunnelVerdict verdict) {
    return groups.rows().stream().filter(row -> row.verdict() == verdict).count();
  }

  private Chart chart(Groups groups, org.lintel.statistics.funnel.Funnel funnel) {
    List<Funnel.Point> points = groups.rows().stream().flatMap(row -> point(row).stream()).toList();
    long most = points.stream().mapToLong(Funnel.Point::n).max().orElse(PublicationFloor.COMPARE);
    boolean isShare = groups.compared() == Compared.SATISFIED;
    double target = funnel.target() * groups.compared().factor();
    String centre = FigureText.value(groups.compared().unit(), target, false);
    var drawn =
        new Funnel(
            points,
            target,
            isShare ? FunnelBands.of(new ShareFunnel(funnel), most) : FunnelBands.of(funnel, most),
            new Funnel.Words(
                text.get("insight.funnel.sample"), text.get("insight.funnel.centre", centre)),
            isShare);
    return ReportPage.Section.chart(lead(groups), drawn::drawn, Optional.empty());
  }

  private static Optional<Funnel.Point> point(Groups.Row row) {
    return row.own()
        .finding()
        .shown()
        .map(shown ->
            new Funnel.Point(row.name(), shown.n(), shown.value(), verdict(row.verdict())));
  }

  private static Verdict verdict(FunnelVerdict verdict) {
    return switch (verdict) {
      case ABOVE -> Verdict.HIGH;
      case BELOW -> Verdict.LOW;
      case WITHIN -> Verdict.NORMAL;
      case NOT_JUDGED, NOT_DRAWN -> Verdict.UNDECIDED;
    };
  }

  private DataTable table(Groups groups) {
    boolean isPooled = groups.pooled().isPresent();
    boolean isCounted = isCounted(groups);
    var head =
        new ArrayList<String>(
            List.of(
                Labels.of(groups.label()),
                text.get("analysis.column.n"),
                measure(groups, ""),
                text.get("analysis.column.interval")));
    if (isCounted) {
      head.add(1, text.get("analysis.column.households"));
    }
    if (isPooled) {
      head.add(measure(groups, ".pooled"));
      head.add(text.get("analysis.column.interval"));
    }
    head.add(text.get("analysis.column.judged"));
    return new DataTable(
        text.get("analysis.groups.caption", Labels.of(groups.label()), measure(groups, "")),
        head,
        groups.rows().stream().map(row -> cells(row, isPooled, isCounted)).toList());
  }

  private String measure(Groups groups, String kind) {
    return text.get("analysis.measure." + groups.compared().measure() + kind);
  }

  private static boolean isCounted(Groups groups) {
    return groups.rows().stream().anyMatch(row -> row.eligible().isPresent());
  }

  private List<String> cells(Groups.Row row, boolean isPooled, boolean isCounted) {
    Finding own = row.own().finding();
    var cells =
        new ArrayList<String>(
            List.of(
                row.name(),
                FigureText.n(own),
                figures.value(row.own()),
                figures.interval(row.own())));
    if (isCounted) {
      cells.add(1, row.eligible().map(Numerals::count).orElse("—"));
    }
    if (isPooled) {
      cells.add(row.drawn().map(figures::value).orElse("—"));
      cells.add(row.drawn().map(figures::interval).orElse("—"));
    }
    boolean isWithheld = own instanceof Finding.Withheld;
    cells.add(
        text.get(
            isWithheld ? "analysis.groups.hidden" : "insight.verdict." + row.verdict().name()));
    return cells;
  }

  private List<String> notes(Groups groups) {
    var notes = new ArrayList<String>();
    notes.add(text.get("analysis.groups.note"));
    groups
        .funnel()
        .filter(funnel -> funnel.overdispersion() > 1)
        .ifPresent(funnel ->
            notes.add(
                text.get(
                    "analysis.groups.overdispersion", Numerals.plain(funnel.overdispersion(), 2))));
    groups
        .pooled()
        .ifPresent(pooled ->
            notes.add(
                text.get(
                    pooled.isUncertain() ? "analysis.groups.pooled-few" : "analysis.groups.pooled",
                    Numerals.plain(Math.sqrt(pooled.between()) * groups.compared().factor(), 1),
                    measure(groups, ".pooled"))));
    groups
        .heterogeneity()
        .ifPresent(q ->
            notes.add(
                text.get(
                    q.p() <= Finding.Test.FALSE_DISCOVERY_RATE
                        ? "analysis.groups.differ"
                        : "analysis.groups.alike",
                    Numerals.plain(q.q(), 1),
                    q.degreesOfFreedom())));
    if (groups.without() > 0) {
      notes.add(text.get("analysis.groups.without", groups.without(), Labels.of(groups.label())));
    }
    return notes;
  }
}
