package org.lintel.analysis.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lintel.analysis.figure.Finding;
import org.lintel.analysis.figure.Gaps;
import org.lintel.insight.chart.Chart;
import org.lintel.insight.chart.DataTable;
import org.lintel.insight.chart.Dumbbell;
import org.lintel.platform.web.Text;
import org.lintel.statistics.Interval;

/** Expectation against perception, with the gap of the same respondents. */
final class GapsSection {

  private final Text text;
  private final FigureText figures;

  GapsSection(Text text) {
    this.text = text;
    this.figures = new FigureText(text);
  }

  ReportPage.Section of(Gaps gaps) {
    var section =
        ReportPage.Section.of("gaps", text.get("insight.gap.title"), lead(gaps), chart(gaps));
    if (!gaps.blocks().isEmpty()) {
      section = section.with(table("analysis.gaps.blocks", gaps.blocks()), Set.of(6));
    }
    return section
        .with(table("analysis.gaps.pairs", gaps.pairs()), Set.of(6))
        .noting(List.of(text.get("analysis.gaps.note")));
  }

  private String lead(Gaps gaps) {
    return text.get("insight.gap.conclusion", gaps.pairs().size(), below(gaps).size());
  }

  /** Pairs in which owners certainly get less than they expect. */
  static List<Gaps.Row> below(Gaps gaps) {
    return gaps.pairs().stream()
        .filter(row ->
            row.gap().finding() instanceof Finding.Shown shown
                && shown.isCertain()
                && shown.value() < 0)
        .toList();
  }

  /** What a pair or block is called. */
  static String name(Gaps.Row row, Text text) {
    String dimension = "insight.dimension." + row.subject();
    if (row.subject().equals(Gaps.ALL)) {
      return text.get("analysis.gaps.all");
    }
    return text.has(dimension) ? text.get(dimension) : Labels.of(row.subject());
  }

  private Optional<Chart> chart(Gaps gaps) {
    List<Dumbbell.Row> rows = gaps.pairs().stream().map(this::bell).toList();
    if (rows.stream().allMatch(row -> row.pair().isEmpty())) {
      return Optional.empty();
    }
    var drawn =
        new Dumbbell(
            rows,
            new Dumbbell.Words(
                text.get("insight.gap.expectation"),
                text.get("insight.gap.perception"),
                text.get("insight.gap.head"),
                text.get("insight.gap.not-significant")));
    return Optional.of(ReportPage.Section.chart(lead(gaps), drawn::drawn, Optional.empty()));
  }

  private Dumbbell.Row bell(Gaps.Row row) {
    Optional<Dumbbell.Pair> pair =
        row.expectation()
            .finding()
            .shown()
            .flatMap(expectation ->
                row.perception()
                    .finding()
                    .shown()
                    .flatMap(perception ->
                        row.gap()
                            .finding()
                            .shown()
                            .flatMap(gap -> pair(expectation, perception, gap))));
    return new Dumbbell.Row(
        name(row, text), "", pair, pair.isPresent() ? "" : figures.reason(row.gap().finding()));
  }

  private static Optional<Dumbbell.Pair> pair(
      Finding.Shown expectation, Finding.Shown perception, Finding.Shown gap) {
    Optional<Interval> interval = gap.interval();
    return interval.map(found ->
        new Dumbbell.Pair(
            expectation.value(),
            perception.value(),
            gap.value(),
            found.lower(),
            found.upper(),
            gap.isCertain()));
  }

  private DataTable table(String caption, List<Gaps.Row> rows) {
    var cells = new ArrayList<List<String>>();
    for (Gaps.Row row : rows) {
      cells.add(
          List.of(
              name(row, text),
              FigureText.n(row.gap().finding()),
              figures.value(row.expectation()),
              figures.value(row.perception()),
              figures.value(row.gap()),
              figures.interval(row.gap()),
              judged(row.gap().finding())));
    }
    return new DataTable(
        text.get(caption),
        List.of(
            text.get("insight.gap.item"),
            text.get("analysis.column.n"),
            text.get("insight.gap.expectation"),
            text.get("insight.gap.perception"),
            text.get("analysis.column.gap"),
            text.get("analysis.column.interval"),
            text.get("analysis.column.judged")),
        cells);
  }

  private String judged(Finding finding) {
    Optional<Finding.Shown> shown = finding.shown();
    if (shown.flatMap(Finding.Shown::test).isEmpty()) {
      return "—";
    }
    if (!shown.get().isCertain()) {
      return text.get("analysis.gaps.chance");
    }
    return text.get(shown.get().value() < 0 ? "analysis.gaps.below" : "analysis.gaps.above");
  }
}
