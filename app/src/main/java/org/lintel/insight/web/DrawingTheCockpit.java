package org.lintel.insight.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import org.lintel.community.Community;
import org.lintel.insight.chart.Numerals;
import org.lintel.insight.chart.Spark;
import org.lintel.measurement.Aim;
import org.lintel.measurement.Change;
import org.lintel.measurement.CommunityComparison;
import org.lintel.measurement.ExpectationGap;
import org.lintel.measurement.Figure;
import org.lintel.measurement.Filter;
import org.lintel.measurement.HeadlineMetric;
import org.lintel.measurement.LikelihoodDistribution;
import org.lintel.measurement.NetPromoterScore;
import org.lintel.measurement.Participations;
import org.lintel.measurement.Period;
import org.lintel.measurement.Reading;
import org.lintel.measurement.Readings;
import org.lintel.measurement.Selections;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Component;

/** Reads what a viewer selected and puts it on one page; computes nothing itself. */
@Component
class DrawingTheCockpit {

  private static final int SPARK_PERIODS = 5;
  private static final DateTimeFormatter CUT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final Selections selections;
  private final Readings readings;
  private final Participations participations;
  private final CockpitCharts charts;

  DrawingTheCockpit(
      Selections selections,
      Readings readings,
      Participations participations,
      CockpitCharts charts) {
    this.participations = participations;
    this.selections = selections;
    this.readings = readings;
    this.charts = charts;
  }

  CockpitPage page(Viewer viewer, Filter filter, Text text) {
    var selected = selections.select(viewer, filter);
    Reading now = readings.read(selected.now());
    Optional<Reading> before = selected.before().map(readings::read);
    String against =
        selected.before().flatMap(selection -> selection.period()).map(Period::name).orElse("");
    Optional<Change> change = before.map(reading -> Change.between(now, reading));
    List<Figure> figures = HeadlineMetric.all().stream().map(metric -> metric.of(now)).toList();
    ExpectationGap gaps = ExpectationGap.of(now);
    CommunityComparison comparison = CommunityComparison.of(now);
    var conclusion =
        new Conclusion(text)
            .recommendation(figures.getFirst())
            .changes(change, against)
            .gaps(gaps)
            .communities(comparison);
    return new CockpitPage(
        selected.choice().periods().isEmpty(),
        selected.now().isCut(),
        subtitle(selected, now, text),
        rate(figures.getFirst(), text),
        choices(selected, filter, text),
        conclusion.sentences(),
        charts.heard(participations.of(now), text),
        stats(figures, change, against, history(viewer, filter, selected), text),
        charts.distribution(LikelihoodDistribution.of(now), text),
        charts.dimensions(gaps, text),
        charts.items(gaps, now.selection(), text),
        charts.funnel(comparison, new NetPromoterScore().of(now.aiming(Aim.PROCESS)), text),
        rows(comparison, text),
        text.get("insight.aim." + filter.aim().name()));
  }

  /** The readings of the last periods up to the one shown, oldest first. */
  private List<Reading> history(Viewer viewer, Filter filter, Selections.Selected selected) {
    Optional<Period> shown = selected.now().period();
    return selected.choice().periods().stream()
        .filter(period -> shown.filter(last -> period.compareTo(last) <= 0).isPresent())
        .limit(SPARK_PERIODS)
        .sorted()
        .map(period -> of(filter, period))
        .map(of -> readings.read(selections.select(viewer, of).now()))
        .toList();
  }

  private static Filter of(Filter filter, Period period) {
    return new Filter(
        Optional.of(period), Optional.empty(), Set.of(), filter.communities(), filter.aim());
  }

  private static List<StatView> stats(
      List<Figure> figures,
      Optional<Change> change,
      String against,
      List<Reading> history,
      Text text) {
    var words = new FigureWords(text);
    var stats = new ArrayList<StatView>();
    List<HeadlineMetric> metrics = HeadlineMetric.all();
    for (int i = 0; i < metrics.size(); i++) {
      HeadlineMetric metric = metrics.get(i);
      Optional<FigureWords.Versus> versus =
          change.map(changed -> new FigureWords.Versus(against, changed.of(metric.metric())));
      stats.add(words.stat(figures.get(i), versus, spark(metric, history, figures.get(i), versus)));
    }
    return stats;
  }

  private static Optional<Spark> spark(
      HeadlineMetric metric,
      List<Reading> history,
      Figure figure,
      Optional<FigureWords.Versus> versus) {
    List<OptionalDouble> values =
        history.stream()
            .map(reading -> metric.of(reading).shown())
            .map(shown ->
                shown.map(found -> OptionalDouble.of(found.value())).orElse(OptionalDouble.empty()))
            .toList();
    OptionalDouble target =
        figure
            .target()
            .map(standing -> OptionalDouble.of(standing.value().doubleValue()))
            .orElse(OptionalDouble.empty());
    boolean isFalling =
        versus
            .filter(known ->
                known.verdict() instanceof Change.Verdict.Judged judged
                    && judged.isSignificant()
                    && judged.difference() < 0)
            .isPresent();
    return Optional.of(new Spark(values, target, isFalling));
  }

  private static String subtitle(Selections.Selected selected, Reading now, Text text) {
    String period = selected.now().period().map(Period::name).orElse("");
    ZoneId zone =
        selected.now().communities().stream()
            .findFirst()
            .map(Community::zone)
            .orElse(ZoneId.of("Asia/Shanghai"));
    String cut = now.dataCut().map(instant -> written(instant, zone)).orElse("—");
    return text.get("insight.cockpit.subtitle", period, selected.now().communities().size(), cut);
  }

  private static String written(Instant instant, ZoneId zone) {
    return CUT.format(instant.atZone(zone));
  }

  private static String rate(Figure figure, Text text) {
    String answered = Numerals.count(figure.base().answered());
    OptionalLong invited = figure.base().invited();
    return invited.isPresent()
        ? text.get(
            "insight.cockpit.rate",
            FigureWords.rate(figure.base()),
            answered,
            Numerals.count(invited.getAsLong()))
        : text.get("insight.cockpit.rate-unknown", answered);
  }

  private static CockpitPage.Choices choices(
      Selections.Selected selected, Filter filter, Text text) {
    var choice = selected.choice();
    var communities = new ArrayList<CockpitPage.Option>();
    communities.add(
        new CockpitPage.Option(
            "",
            text.get("insight.filter.all-communities", choice.communities().size()),
            filter.communities().isEmpty()));
    for (Community community : choice.communities()) {
      communities.add(
          new CockpitPage.Option(
              community.uuid().toString(),
              community.name(),
              filter.communities().contains(community.uuid())));
    }
    return new CockpitPage.Choices(
        communities,
        periods(choice.periods(), selected.now().period()),
        periods(choice.periods(), selected.before().flatMap(selection -> selection.period())),
        List.of(
            new CockpitPage.Option(
                "", text.get("insight.aim.short.DESCRIPTIVE"), filter.aim() == Aim.DESCRIPTIVE),
            new CockpitPage.Option(
                "process", text.get("insight.aim.short.PROCESS"), filter.aim() == Aim.PROCESS)));
  }

  private static List<CockpitPage.Option> periods(List<Period> periods, Optional<Period> chosen) {
    return periods.stream()
        .map(period ->
            new CockpitPage.Option(
                period.name(), period.name(), chosen.equals(Optional.of(period))))
        .toList();
  }

  private static List<CockpitPage.CommunityRow> rows(CommunityComparison comparison, Text text) {
    var words = new FigureWords(text);
    return comparison.rows().stream()
        .map(row ->
            new CockpitPage.CommunityRow(
                row.community().name(),
                "/cockpit?c=" + row.community().uuid(),
                row.figure().n().isPresent()
                    ? Numerals.count(row.figure().n().getAsLong())
                    : text.get("insight.figure.under-five"),
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
