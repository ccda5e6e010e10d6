package org.lintel.insight.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lintel.identity.Permission;
import org.lintel.insight.chart.Numerals;
import org.lintel.measurement.Aim;
import org.lintel.measurement.Base;
import org.lintel.measurement.Change;
import org.lintel.measurement.CommunityComparison;
import org.lintel.measurement.ExpectationGap;
import org.lintel.measurement.Figure;
import org.lintel.measurement.Filter;
import org.lintel.measurement.HouseholdWeights;
import org.lintel.measurement.LikelihoodDistribution;
import org.lintel.measurement.Metric;
import org.lintel.measurement.NetPromoterScore;
import org.lintel.measurement.NetPromoterTrend;
import org.lintel.measurement.Participation;
import org.lintel.measurement.Participations;
import org.lintel.measurement.Reading;
import org.lintel.measurement.Readings;
import org.lintel.measurement.Selection;
import org.lintel.measurement.Selections;
import org.lintel.measurement.Trends;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Component;

/** Reads what a viewer selected and puts it on one page; computes nothing itself. */
@Component
class DrawingTheCockpit {

  private final Selections selections;
  private final Readings readings;
  private final Participations participations;
  private final Trends trends;
  private final GapCharts gapCharts;
  private final WaysOn ways;
  private final HouseholdWeights weights;

  DrawingTheCockpit(
      Selections selections,
      Readings readings,
      Participations participations,
      Trends trends,
      GapCharts gapCharts,
      WaysOn ways,
      HouseholdWeights weights) {
    this.selections = selections;
    this.readings = readings;
    this.participations = participations;
    this.trends = trends;
    this.gapCharts = gapCharts;
    this.ways = ways;
    this.weights = weights;
  }

  CockpitPage page(Viewer viewer, Filter filter, Text text) {
    var selected = selections.select(viewer, filter);
    Map<Selection, Reading> read = read(selected);
    Reading now = of(read, selected.now());
    String against =
        selected.before().flatMap(Selection::period).map(CockpitHead::shortly).orElse("");
    Optional<Reading> earlier = selected.before().map(before -> of(read, before));
    Optional<Change> change = earlier.map(before -> trends.change(now, before));
    ExpectationGap gaps = ExpectationGap.ofDimensions(now);
    CommunityComparison comparison = CommunityComparison.of(now);
    Participation participation = participations.of(now);
    var head = new CockpitHead(text);
    Figure recommendation = new NetPromoterScore().of(now);
    Figure process = new NetPromoterScore().of(now.aiming(Aim.PROCESS));
    ChartBox dimensions = gapCharts.dimensions(gaps, text);
    List<Reading> history = selected.history().stream().map(each -> of(read, each)).toList();
    NetPromoterTrend trend = trends.of(history);
    return new CockpitPage(
        selected.choice().periods().isEmpty(),
        selected.now().isCut(),
        head.subtitle(now, selected, filter),
        head.rate(participation.whole().base()),
        head.choices(selected, filter),
        new Conclusion(text)
            .recommendation(recommendation)
            .changes(
                change, selected.before().flatMap(Selection::period).map(head::written).orElse(""))
            .gaps(gaps)
            .communities(comparison)
            .sentences(),
        new HeardCharts(text).of(participation),
        new HeardCharts(text).missing(participation, now.communities().size() == 1),
        head.rounds(participation),
        new StatCards(change, against, history, filter.query(), text)
            .beside(
                Metric.NET_PROMOTER_SCORE, new WeightWords(text).beside(weights.of(viewer, now)))
            .of(now),
        earlier
            .flatMap(before -> change.map(found -> head.both(now, before, found)))
            .map(both -> (both + apart(now, earlier, text)).strip())
            .orElse(""),
        new DistributionChart(text).of(LikelihoodDistribution.of(now)),
        new TrendChart(text).of(trend, LastStep.words(now, earlier, change, trend, text)),
        TrendChart.hint(selected.choice().periods().size(), text),
        dimensions,
        itemsLink(now, dimensions, filter, text),
        new FunnelChart(text, selected.choice().communities().size() == 1).of(comparison, process),
        rows(comparison, filter, text),
        ways.of(now, filter, text),
        head.aim(filter.aim(), participation.whole().base()),
        viewer.may(Permission.EXPORT) ? exports(filter, text) : List.of(),
        filter.query());
  }

  private String apart(Reading now, Optional<Reading> before, Text text) {
    return before
        .map(then -> new ConvertedWords(text).unjudged(trends.apart(now, then)))
        .orElse("");
  }

  private static List<CockpitPage.Link> exports(Filter filter, Text text) {
    return List.of(
        new CockpitPage.Link(
            text.get("insight.cockpit.export.xlsx"), "/figures.xlsx" + filter.query()),
        new CockpitPage.Link(
            text.get("insight.cockpit.export.csv"), "/figures.csv" + filter.query()));
  }

  /** The items behind the dimensions, on a page of their own. */
  ItemsPage items(Viewer viewer, Filter filter, Text text) {
    var selected = selections.select(viewer, filter);
    Reading now = readings.read(selected.now());
    var head = new CockpitHead(text);
    Base whole = participations.of(now).whole().base();
    return new ItemsPage(
        selected.now().isCut(),
        head.subtitle(now, selected, filter),
        head.rate(whole),
        head.choices(selected, filter),
        gapCharts.items(ExpectationGap.of(now), now.selection(), text),
        head.aim(filter.aim(), whole),
        "/cockpit" + filter.query(),
        Metric.EXPECTATION_GAP.href() + filter.query());
  }

  /** Everything that is selected, each once. */
  private Map<Selection, Reading> read(Selections.Selected selected) {
    var read = new HashMap<Selection, Reading>();
    read.computeIfAbsent(selected.now(), readings::read);
    selected.before().ifPresent(before -> read.computeIfAbsent(before, readings::read));
    selected.history().forEach(earlier -> read.computeIfAbsent(earlier, readings::read));
    return read;
  }

  private static Reading of(Map<Selection, Reading> read, Selection selection) {
    return Objects.requireNonNull(read.get(selection));
  }

  /** No way to items of which nothing is shown either. */
  private static CockpitPage.Link itemsLink(
      Reading now, ChartBox dimensions, Filter filter, Text text) {
    int items = dimensions.chart().isPresent() ? ExpectationGap.items(now) : 0;
    return new CockpitPage.Link(
        items == 0 ? "" : text.get("insight.gap.items", items), "/cockpit/items" + filter.query());
  }

  /** How the score of one community is computed; comparisons are about the process. */
  static String howScored(Filter filter, UUID community) {
    return Metric.NET_PROMOTER_SCORE.href()
        + filter.of(Set.of(community)).aiming(Aim.PROCESS).query();
  }

  private static List<CockpitPage.CommunityRow> rows(
      CommunityComparison comparison, Filter filter, Text text) {
    var words = new FigureWords(text);
    return comparison.rows().stream()
        .map(row ->
            new CockpitPage.CommunityRow(
                row.community().name(),
                "/cockpit" + filter.of(Set.of(row.community().uuid())).query(),
                howScored(filter, row.community().uuid()),
                row.figure().n().isPresent()
                    ? Numerals.count(row.figure().n().getAsLong())
                    : text.get("insight.figure.under-five"),
                FigureWords.rate(row.figure().base()),
                words.whole(row.figure()),
                text.get("insight.verdict." + row.verdict().name()),
                switch (row.verdict()) {
                  case ABOVE -> "good";
                  case BELOW -> "bad";
                  case WITHIN, NOT_JUDGED, NOT_DRAWN -> "";
                }))
        .toList();
  }
}
