package org.lintel.insight.web;

import java.util.ArrayList;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.lintel.insight.chart.Chart;
import org.lintel.insight.chart.DataTable;
import org.lintel.insight.chart.Dumbbell;
import org.lintel.insight.chart.Numerals;
import org.lintel.measurement.ExpectationGap;
import org.lintel.measurement.Figure;
import org.lintel.measurement.Finding;
import org.lintel.measurement.Selection;
import org.lintel.platform.web.Text;
import org.lintel.survey.Instruments;
import org.lintel.survey.Wave;
import org.lintel.survey.instrument.Item;
import org.springframework.stereotype.Component;

/** Expectation against perception: five dimensions, and their items in the words owners read. */
@Component
class GapCharts {

  private final Instruments instruments;

  GapCharts(Instruments instruments) {
    this.instruments = instruments;
  }

  /** What is drawn, with the gap that says how many answered. */
  private record Line(Dumbbell.Row row, Figure gap) {}

  ChartBox dimensions(ExpectationGap gaps, Text text) {
    List<Line> rows =
        gaps.dimensions().stream()
            .filter(dimension -> !isNotAsked(dimension.row().gap()))
            .map(dimension -> line(name(dimension, text), "", dimension.row(), text))
            .toList();
    return box(gaps, rows, text);
  }

  ChartBox items(ExpectationGap gaps, Selection selection, Text text) {
    var rows = new ArrayList<Line>();
    for (ExpectationGap.Dimension dimension : gaps.dimensions()) {
      for (ExpectationGap.Item item : dimension.items()) {
        if (!isNotAsked(item.row().gap())) {
          String wording = wording(item.code(), selection, text);
          rows.add(line(wording, name(dimension, text), item.row(), text));
        }
      }
    }
    return box(gaps, rows, text);
  }

  private static boolean isNotAsked(Figure figure) {
    return figure.finding() instanceof Finding.NotAsked;
  }

  private static String name(ExpectationGap.Dimension dimension, Text text) {
    return text.get("insight.dimension." + dimension.dimension().name());
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

  private static Line line(String label, String detail, ExpectationGap.Row row, Text text) {
    return new Line(row(label, detail, row, text), row.gap());
  }

  private static Dumbbell.Row row(String label, String detail, ExpectationGap.Row row, Text text) {
    Optional<Finding.Shown> expectation = row.expectation().shown();
    Optional<Finding.Shown> perception = row.perception().shown();
    if (row.gap().shown().isEmpty() || expectation.isEmpty() || perception.isEmpty()) {
      String absence = new FigureWords(text).whole(row.gap());
      return new Dumbbell.Row(label, detail, Optional.empty(), absence);
    }
    Finding.Shown gap = row.gap().shown().get();
    var pair =
        new Dumbbell.Pair(
            expectation.get().value(),
            perception.get().value(),
            gap.value(),
            gap.interval().lower(),
            gap.interval().upper(),
            row.isCertain());
    return new Dumbbell.Row(label, detail, Optional.of(pair), "");
  }

  private static ChartBox box(ExpectationGap gaps, List<Line> rows, Text text) {
    var empty = new EmptyBoxes(text);
    if (gaps.dimensions().isEmpty()) {
      return empty.notAsked();
    }
    if (rows.isEmpty()) {
      return perceivedOnly(gaps, text);
    }
    Figure first = gaps.dimensions().getFirst().row().gap();
    if (rows.stream().allMatch(line -> line.row().pair().isEmpty()) && first.shown().isEmpty()) {
      return empty.of(first);
    }
    return ChartBox.of(chart(rows, text));
  }

  /** SERVPERF asks no expectation: the perceptions are told in words. */
  private static ChartBox perceivedOnly(ExpectationGap gaps, Text text) {
    var words = new FigureWords(text);
    String perceived =
        gaps.dimensions().stream()
            .map(dimension ->
                name(dimension, text) + " " + words.whole(dimension.row().perception()))
            .collect(Collectors.joining(text.get("insight.list.comma")));
    return ChartBox.without(
        text.get("insight.empty.perceived-only"),
        text.get("insight.empty.perceived-only.help", perceived));
  }

  private static Chart chart(List<Line> rows, Text text) {
    var words =
        new Dumbbell.Words(
            text.get("insight.gap.expectation"),
            text.get("insight.gap.perception"),
            text.get("insight.gap.head"),
            text.get("insight.gap.not-significant"));
    long below =
        rows.stream()
            .flatMap(line -> line.row().pair().stream())
            .filter(pair -> pair.isCertain() && pair.gap() < 0)
            .count();
    String conclusion = text.get("insight.gap.conclusion", rows.size(), below);
    String base = base(rows, text);
    String said = base.isEmpty() ? conclusion : text.get("insight.gap.said", conclusion, base);
    var dumbbell = new Dumbbell(rows.stream().map(Line::row).toList(), words);
    DataTable table = table(rows, text);
    return Chart.full(said, dumbbell::drawn, table);
  }

  private static DataTable table(List<Line> rows, Text text) {
    return new DataTable(
        text.get("insight.gap.title"),
        List.of(
            text.get("insight.gap.item"),
            text.get("insight.gap.expectation"),
            text.get("insight.gap.perception"),
            text.get("insight.gap.gap"),
            text.get("insight.compare.n")),
        rows.stream().map(GapCharts::cells).toList());
  }

  /** How many answered both sides: one number, or from the fewest to the most. */
  private static String base(List<Line> rows, Text text) {
    LongSummaryStatistics n =
        rows.stream()
            .filter(line -> line.gap().shown().isPresent())
            .flatMapToLong(line -> line.gap().n().stream())
            .summaryStatistics();
    if (n.getCount() == 0) {
      return "";
    }
    String answers =
        n.getMin() == n.getMax()
            ? Numerals.count(n.getMax())
            : Numerals.count(n.getMin()) + "–" + Numerals.count(n.getMax());
    OptionalLong eligible = rows.getFirst().gap().base().eligible();
    return eligible.isPresent()
        ? text.get("insight.gap.base", answers, Numerals.count(eligible.getAsLong()))
        : text.get("insight.figure.base-unknown", answers);
  }

  private static List<String> cells(Line line) {
    Dumbbell.Row row = line.row();
    String n = line.gap().n().isPresent() ? Numerals.count(line.gap().n().getAsLong()) : "—";
    return row.pair()
        .map(pair ->
            List.of(
                row.label(),
                Numerals.plain(pair.expectation(), 2),
                Numerals.plain(pair.perception(), 2),
                Numerals.signed(pair.gap(), 2)
                    + " "
                    + Numerals.interval(pair.gap(), pair.gapLow(), pair.gapHigh(), 2),
                n))
        .orElse(List.of(row.label(), "—", "—", row.absence(), n));
  }
}
