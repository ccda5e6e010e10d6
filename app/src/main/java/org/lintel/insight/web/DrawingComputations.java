package org.lintel.insight.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.lintel.insight.chart.DataTable;
import org.lintel.measurement.Aim;
import org.lintel.measurement.Filter;
import org.lintel.measurement.GapWorkings;
import org.lintel.measurement.Metric;
import org.lintel.measurement.Participation;
import org.lintel.measurement.Participations;
import org.lintel.measurement.Reading;
import org.lintel.measurement.Readings;
import org.lintel.measurement.Selections;
import org.lintel.measurement.Trends;
import org.lintel.measurement.Workings;
import org.lintel.measurement.method.MethodPages;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Text;
import org.lintel.survey.instrument.ServqualDimension;
import org.springframework.stereotype.Component;

/** Puts how a figure of a viewer's selection is computed on one page; computes nothing itself. */
@Component
class DrawingComputations {

  /** Comparisons are about the process, whatever the page asks. */
  private static final Set<Metric> OF_PROCESS =
      Set.of(
          Metric.COMMUNITY_COMPARISON, Metric.CHANGE, Metric.ADJUSTED_SCORE, Metric.PANEL_CHANGE);

  private static final Set<Metric> AGAINST_BEFORE = Set.of(Metric.CHANGE, Metric.PANEL_CHANGE);

  private final Selections selections;
  private final Readings readings;
  private final Participations participations;
  private final DriverNames names;
  private final StoredNumbers stored;
  private final Trends trends;

  DrawingComputations(
      Selections selections,
      Readings readings,
      Participations participations,
      DriverNames names,
      StoredNumbers stored,
      Trends trends) {
    this.selections = selections;
    this.readings = readings;
    this.participations = participations;
    this.names = names;
    this.stored = stored;
    this.trends = trends;
  }

  /** What an address asks, read. */
  private record Asked(
      Metric metric,
      Filter filter,
      Reading now,
      Optional<Reading> before,
      Participation participation,
      Optional<ServqualDimension> dimension) {}

  ComputationPage page(Viewer viewer, Metric metric, Filter filter, String part, Text text) {
    var selected = selections.select(viewer, filter);
    Reading now = readings.read(selected.now());
    Participation participation = participations.of(now);
    var asked =
        new Asked(
            metric,
            filter,
            OF_PROCESS.contains(metric) ? now.aiming(Aim.PROCESS) : now,
            AGAINST_BEFORE.contains(metric)
                ? selected.before().map(readings::read)
                : Optional.empty(),
            participation,
            metric == Metric.EXPECTATION_GAP ? dimension(part) : Optional.empty());
    var head = new CockpitHead(text);
    Optional<Workings> workings = Workings.of(metric, asked.now());
    return new ComputationPage(
        metric,
        selected.choice().periods().isEmpty(),
        selected.now().isCut(),
        head.subtitle(now, selected, filter),
        head.rate(participation.whole().base()),
        head.choices(selected, filter),
        metric.href(),
        asked.dimension().map(DrawingComputations::id).orElse(""),
        lines(viewer, asked, workings, text),
        table(asked, text),
        parts(asked, text),
        new AnswersBehind(text).of(metric, workings),
        MethodPages.page(metric.methodPage(), text).orElseThrow());
  }

  private static Optional<ServqualDimension> dimension(String part) {
    return Arrays.stream(ServqualDimension.values())
        .filter(dimension -> id(dimension).equals(part))
        .findFirst();
  }

  private static String id(ServqualDimension dimension) {
    return dimension.name().toLowerCase(Locale.ROOT);
  }

  private List<ComparePage.Fact> lines(
      Viewer viewer, Asked asked, Optional<Workings> workings, Text text) {
    var formula = new FormulaWords(text);
    var lines =
        new ArrayList<>(stored.of(viewer, asked.metric(), asked.now(), asked.before(), text));
    switch (asked.metric()) {
      case PARTICIPATION -> lines.addAll(formula.participation(asked.participation()));
      case COMMUNITY_COMPARISON -> lines.addAll(formula.comparison(asked.now()));
      case ADJUSTED_SCORE -> lines.addAll(formula.adjusted(asked.now()));
      default -> {}
    }
    workings.ifPresent(found -> lines.addAll(formula.of(asked.metric(), found)));
    lines.addAll(formula.cut(asked.now()));
    return lines;
  }

  private Optional<DataTable> table(Asked asked, Text text) {
    var tables = new ComputationTables(text, names);
    return switch (asked.metric()) {
      case EXPECTATION_GAP -> tables.gaps(gaps(asked), asked.now().selection());
      case COMMUNITY_COMPARISON -> tables.communities(asked.now());
      case ADJUSTED_SCORE -> tables.adjusted(asked.now());
      case CHANGE ->
          asked
              .before()
              .flatMap(before ->
                  tables.changes(asked.now(), before, trends.change(asked.now(), before)));
      default -> Optional.empty();
    };
  }

  private static List<GapWorkings> gaps(Asked asked) {
    return asked
        .dimension()
        .map(dimension -> GapWorkings.of(asked.now(), dimension))
        .orElseGet(() -> GapWorkings.of(asked.now()));
  }

  /** From all dimensions into one of them, and back; from what is stored to its page. */
  private static List<CockpitPage.Link> parts(Asked asked, Text text) {
    String query = asked.filter().query();
    return switch (asked.metric()) {
      case EXPECTATION_GAP -> gapParts(asked, query, text);
      case DRIVERS -> link("insight.drivers.title", "/drivers" + query, text);
      case RELIABILITY -> link("insight.scales.title", "/scales" + query, text);
      case COMMUNITY_COMPARISON, ADJUSTED_SCORE, WEIGHTED_SCORE, PANEL_CHANGE ->
          link("insight.compare.page", "/compare" + query, text);
      default -> link("insight.cockpit.title", "/cockpit" + query, text);
    };
  }

  private static List<CockpitPage.Link> link(String key, String href, Text text) {
    return List.of(new CockpitPage.Link(text.get(key), href));
  }

  private static List<CockpitPage.Link> gapParts(Asked asked, String query, Text text) {
    String address = asked.metric().href() + query;
    if (asked.dimension().isPresent()) {
      return List.of(new CockpitPage.Link(text.get("insight.computed.dimensions"), address));
    }
    return GapWorkings.of(asked.now()).stream()
        .map(gap ->
            new CockpitPage.Link(
                text.get("insight.dimension." + gap.dimension().name()),
                address + (query.isEmpty() ? "?" : "&") + "part=" + id(gap.dimension())))
        .toList();
  }
}
