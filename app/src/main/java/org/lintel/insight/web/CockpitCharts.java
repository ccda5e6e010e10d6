package org.lintel.insight.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.lintel.insight.chart.Camps;
import org.lintel.insight.chart.Chart;
import org.lintel.insight.chart.DataTable;
import org.lintel.insight.chart.Dumbbell;
import org.lintel.insight.chart.Funnel;
import org.lintel.insight.chart.Numerals;
import org.lintel.insight.chart.RecommendationScores;
import org.lintel.insight.chart.Verdict;
import org.lintel.measurement.CommunityComparison;
import org.lintel.measurement.ExpectationGap;
import org.lintel.measurement.Figure;
import org.lintel.measurement.Finding;
import org.lintel.measurement.LikelihoodDistribution;
import org.lintel.measurement.Participation;
import org.lintel.measurement.Selection;
import org.lintel.platform.web.Text;
import org.lintel.statistics.funnel.FunnelLine;
import org.lintel.statistics.funnel.FunnelVerdict;
import org.lintel.survey.Instruments;
import org.lintel.survey.Wave;
import org.lintel.survey.instrument.Item;
import org.springframework.stereotype.Component;

/** Turns figures into charts with their conclusion in words and their table. */
@Component
class CockpitCharts {

  private final Instruments instruments;

  CockpitCharts(Instruments instruments) {
    this.instruments = instruments;
  }

  /** How the answers 0 to 10 are distributed; empty where nothing may be shown. */
  Optional<Chart> distribution(LikelihoodDistribution distribution, Text text) {
    if (distribution.bars().isEmpty()) {
      return Optional.empty();
    }
    List<Long> counts =
        distribution.bars().stream().map(LikelihoodDistribution.Bar::count).toList();
    var camps =
        new Camps(
            text.get("insight.camp.detractors"),
            text.get("insight.camp.passives"),
            text.get("insight.camp.promoters"));
    var table =
        new DataTable(
            text.get("insight.distribution.title"),
            List.of(
                text.get("insight.distribution.score"),
                text.get("insight.distribution.count"),
                text.get("insight.distribution.percent")),
            distribution.bars().stream()
                .map(bar ->
                    List.of(
                        Integer.toString(bar.score()),
                        Numerals.count(bar.count()),
                        bar.percent().toPlainString() + "%"))
                .toList());
    String conclusion =
        text.get(
            "insight.distribution.conclusion",
            new FigureWords(text).whole(distribution.figure()),
            new FigureWords(text).base(distribution.figure()));
    var scores = new RecommendationScores(counts, camps);
    return Optional.of(Chart.half(conclusion, scores::drawn, table));
  }

  /** Expectation against perception for the dimensions. */
  Optional<Chart> dimensions(ExpectationGap gaps, Text text) {
    List<Dumbbell.Row> rows =
        gaps.dimensions().stream()
            .filter(dimension -> !isNotAsked(dimension.row().gap()))
            .map(dimension ->
                row(
                    text.get("insight.dimension." + dimension.dimension().name()),
                    "",
                    dimension.row(),
                    text))
            .toList();
    return dumbbell(rows, text.get("insight.gap.title"), text, false);
  }

  /** The same for the items, in the words that owners read. */
  Optional<Chart> items(ExpectationGap gaps, Selection selection, Text text) {
    var rows = new ArrayList<Dumbbell.Row>();
    for (ExpectationGap.Dimension dimension : gaps.dimensions()) {
      for (ExpectationGap.Item item : dimension.items()) {
        if (!isNotAsked(item.row().gap())) {
          rows.add(
              row(
                  wording(item.code(), selection, text),
                  text.get("insight.dimension." + dimension.dimension().name()),
                  item.row(),
                  text));
        }
      }
    }
    return dumbbell(rows, text.get("insight.gap.items"), text, true);
  }

  private static boolean isNotAsked(Figure figure) {
    return figure.finding() instanceof Finding.NotAsked;
  }

  private String wording(String code, Selection selection, Text text) {
    return selection.waves().stream()
        .map(Wave::versionId)
        .distinct()
        .flatMap(version -> instruments.version(version).questionnaire().item(code).stream())
        .map(Item::heading)
        .map(heading -> heading.question().in(text.language()))
        .findFirst()
        .orElse(code);
  }

  private static Dumbbell.Row row(String label, String detail, ExpectationGap.Row row, Text text) {
    Optional<Dumbbell.Pair> pair =
        row.gap()
            .shown()
            .flatMap(gap ->
                row.expectation()
                    .shown()
                    .flatMap(expectation ->
                        row.perception()
                            .shown()
                            .map(perception ->
                                new Dumbbell.Pair(
                                    expectation.value(),
                                    perception.value(),
                                    gap.value(),
                                    gap.interval().lower(),
                                    gap.interval().upper()))));
    return new Dumbbell.Row(
        label, detail, pair, pair.isPresent() ? "" : new FigureWords(text).whole(row.gap()));
  }

  private static Optional<Chart> dumbbell(
      List<Dumbbell.Row> rows, String title, Text text, boolean isFull) {
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    var words =
        new Dumbbell.Words(
            text.get("insight.gap.expectation"),
            text.get("insight.gap.perception"),
            text.get("insight.gap.head"),
            text.get("insight.gap.not-significant"));
    var table =
        new DataTable(
            title,
            List.of(
                text.get("insight.gap.item"),
                text.get("insight.gap.expectation"),
                text.get("insight.gap.perception"),
                text.get("insight.gap.gap")),
            rows.stream().map(CockpitCharts::cells).toList());
    long below =
        rows.stream()
            .flatMap(row -> row.pair().stream())
            .filter(pair -> pair.gapHigh() < 0)
            .count();
    String conclusion = text.get("insight.gap.conclusion", rows.size(), below);
    var dumbbell = new Dumbbell(rows, words);
    return Optional.of(
        isFull
            ? Chart.full(conclusion, dumbbell::drawn, table)
            : Chart.half(conclusion, dumbbell::drawn, table));
  }

  private static List<String> cells(Dumbbell.Row row) {
    return row.pair()
        .map(pair ->
            List.of(
                row.label(),
                Numerals.plain(pair.expectation(), 2),
                Numerals.plain(pair.perception(), 2),
                Numerals.signed(pair.gap(), 2)
                    + " "
                    + Numerals.interval(pair.gap(), pair.gapLow(), pair.gapHigh(), 2)))
        .orElse(List.of(row.label(), "—", "—", row.absence()));
  }

  /** Communities against all together; empty with fewer than two of them. */
  Optional<Chart> funnel(CommunityComparison comparison, Figure all, Text text) {
    return comparison
        .funnel()
        .map(funnel -> {
          List<CommunityComparison.Row> drawn =
              comparison.rows().stream()
                  .filter(row -> row.verdict() != FunnelVerdict.NOT_DRAWN)
                  .toList();
          var chart =
              new Funnel(
                  drawn.stream().flatMap(row -> point(row).stream()).toList(),
                  funnel.target() * 100,
                  limits(funnel, drawn),
                  new Funnel.Words(
                      text.get("insight.funnel.sample"),
                      text.get(
                          "insight.funnel.centre", Numerals.signed(funnel.target() * 100, 0))));
          return Chart.full(
              funnelConclusion(drawn, all, text), chart::drawn, funnelTable(drawn, text));
        });
  }

  private static Optional<Funnel.Point> point(CommunityComparison.Row row) {
    return row.figure()
        .shown()
        .map(shown ->
            new Funnel.Point(
                row.community().name(),
                row.figure().n().orElse(0),
                shown.value(),
                verdict(row.verdict())));
  }

  private static Verdict verdict(FunnelVerdict verdict) {
    return switch (verdict) {
      case ABOVE -> Verdict.HIGH;
      case BELOW -> Verdict.LOW;
      case WITHIN -> Verdict.NORMAL;
      case NOT_JUDGED, NOT_DRAWN -> Verdict.UNDECIDED;
    };
  }

  private static List<Funnel.Limit> limits(
      org.lintel.statistics.funnel.Funnel funnel, List<CommunityComparison.Row> drawn) {
    long most = drawn.stream().mapToLong(row -> row.figure().n().orElse(10)).max().orElse(100);
    long end = Math.max(40, most + most / 10);
    return LongStream.rangeClosed(0, 40)
        .map(step -> 10 + step * (end - 10) / 40)
        .distinct()
        .mapToObj(n -> {
          var inner = funnel.limits(FunnelLine.WARNING, n).scaled(100);
          var outer = funnel.limits(FunnelLine.ACTION, n).scaled(100);
          return new Funnel.Limit(n, inner.lower(), inner.upper(), outer.lower(), outer.upper());
        })
        .toList();
  }

  private static String funnelConclusion(
      List<CommunityComparison.Row> drawn, Figure all, Text text) {
    long above = drawn.stream().filter(row -> row.verdict() == FunnelVerdict.ABOVE).count();
    long below = drawn.stream().filter(row -> row.verdict() == FunnelVerdict.BELOW).count();
    return text.get(
        "insight.funnel.conclusion", drawn.size(), above, below, new FigureWords(text).whole(all));
  }

  private static DataTable funnelTable(List<CommunityComparison.Row> drawn, Text text) {
    var words = new FigureWords(text);
    return new DataTable(
        text.get("insight.funnel.title"),
        List.of(
            text.get("insight.compare.community"),
            text.get("insight.compare.n"),
            text.get("insight.compare.score"),
            text.get("insight.compare.verdict")),
        drawn.stream()
            .map(row ->
                List.of(
                    row.community().name(),
                    Numerals.count(row.figure().n().orElse(0)),
                    words.whole(row.figure()),
                    text.get("insight.verdict." + row.verdict().name())))
            .toList());
  }

  /** Response by building, tenure and kind of unit. */
  List<CockpitPage.Heard> heard(Participation participation, Text text) {
    return new HeardCharts(text).of(participation);
  }
}
