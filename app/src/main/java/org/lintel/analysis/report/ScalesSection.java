package org.lintel.analysis.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lintel.analysis.figure.Finding;
import org.lintel.analysis.figure.Line;
import org.lintel.analysis.figure.Scales;
import org.lintel.insight.chart.DataTable;
import org.lintel.platform.web.Text;
import org.lintel.statistics.Interval;
import org.lintel.statistics.reliability.Htmt;

/** Scales with their mean and reliability, and whether any two measure the same. */
final class ScalesSection {

  /** Below it a sum of items is not worth much (Nunnally 1978). */
  private static final double ENOUGH = 0.7;

  private final Text text;
  private final FigureText figures;

  ScalesSection(Text text) {
    this.text = text;
    this.figures = new FigureText(text);
  }

  ReportPage.Section of(Scales scales) {
    var section =
        ReportPage.Section.of(
                "scales", text.get("analysis.scales.title"), lead(scales), Optional.empty())
            .with(table(scales), Set.of(9));
    if (!scales.pairs().isEmpty()) {
      section = section.with(pairs(scales), Set.of(3));
    }
    return section.noting(List.of(text.get("analysis.scales.note")));
  }

  /** Scales whose items certainly do not belong together. */
  static List<String> weak(Scales scales) {
    return scales.scales().stream()
        .filter(scale -> interval(scale.alpha()).filter(i -> i.upper() < ENOUGH).isPresent())
        .map(Scales.Scale::name)
        .map(Labels::of)
        .toList();
  }

  private String lead(Scales scales) {
    long good =
        scales.scales().stream()
            .filter(scale -> interval(scale.alpha()).filter(i -> i.lower() >= ENOUGH).isPresent())
            .count();
    return text.get("analysis.scales.lead", scales.scales().size(), good, weak(scales).size());
  }

  private static Optional<Interval> interval(Line line) {
    return line.finding().shown().flatMap(Finding.Shown::interval);
  }

  private DataTable table(Scales scales) {
    var rows = new ArrayList<List<String>>();
    for (Scales.Scale scale : scales.scales()) {
      rows.add(
          List.of(
              Labels.of(scale.name()),
              Integer.toString(scale.items()),
              FigureText.n(scale.alpha().finding()),
              figures.value(scale.mean()),
              figures.interval(scale.mean()),
              figures.value(scale.alpha()),
              figures.interval(scale.alpha()),
              scale
                  .omega()
                  .filter(omega -> omega.finding().shown().isPresent())
                  .map(figures::value)
                  .orElse("—"),
              scale.omega().map(figures::interval).orElse("—"),
              verdict(scale.alpha())));
    }
    return new DataTable(
        text.get("analysis.scales.caption"),
        List.of(
            text.get("analysis.role.scale"),
            text.get("analysis.column.items"),
            text.get("analysis.column.n"),
            text.get("analysis.measure.scale.mean"),
            text.get("analysis.column.interval"),
            text.get("analysis.measure.scale.alpha"),
            text.get("analysis.column.interval"),
            text.get("analysis.measure.scale.omega"),
            text.get("analysis.column.interval"),
            text.get("analysis.column.judged")),
        rows);
  }

  private String verdict(Line alpha) {
    Optional<Interval> interval = interval(alpha);
    if (interval.isEmpty()) {
      return "—";
    }
    if (interval.get().lower() >= ENOUGH) {
      return text.get("analysis.scales.good");
    }
    return text.get(
        interval.get().upper() < ENOUGH ? "analysis.scales.weak" : "analysis.scales.unclear");
  }

  private DataTable pairs(Scales scales) {
    return new DataTable(
        text.get("analysis.scales.pairs"),
        List.of(
            text.get("analysis.column.pair"),
            text.get("analysis.measure.scale.htmt"),
            text.get("analysis.column.interval"),
            text.get("analysis.column.judged")),
        scales.pairs().stream()
            .map(line ->
                List.of(
                    text.get(
                        "analysis.scales.both",
                        Labels.of(line.subject()),
                        Labels.of(line.against())),
                    figures.value(line),
                    figures.interval(line),
                    distinct(line)))
            .toList());
  }

  private String distinct(Line line) {
    if (!(line.finding() instanceof Finding.Shown shown)) {
      return "—";
    }
    if (shown.value() > Htmt.FAIL) {
      return text.get("analysis.scales.same");
    }
    return text.get(shown.value() > Htmt.FLAG ? "analysis.scales.close" : "analysis.scales.apart");
  }
}
