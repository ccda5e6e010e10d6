package org.lintel.analysis.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lintel.analysis.figure.Analysis;
import org.lintel.analysis.figure.Finding;
import org.lintel.analysis.figure.Headline;
import org.lintel.analysis.figure.Line;
import org.lintel.analysis.figure.Weighted;
import org.lintel.insight.chart.DataTable;
import org.lintel.insight.chart.Numerals;
import org.lintel.platform.web.Text;

/** Weighted figures beside the unweighted ones. */
final class WeightedSection {

  private final Text text;
  private final FigureText figures;

  WeightedSection(Text text) {
    this.text = text;
    this.figures = new FigureText(text);
  }

  Optional<ReportPage.Section> of(Analysis analysis) {
    return analysis.weighted().map(weighted -> section(analysis, weighted));
  }

  private ReportPage.Section section(Analysis analysis, Weighted weighted) {
    return ReportPage.Section.of(
            "weighted", text.get("analysis.weighted.title"), lead(weighted), Optional.empty())
        .with(
            new DataTable(
                text.get("analysis.weighted.caption"),
                List.of(
                    text.get("analysis.column.figure"),
                    text.get("analysis.column.n"),
                    text.get("analysis.column.value"),
                    text.get("analysis.column.interval"),
                    text.get("analysis.column.method")),
                rows(analysis, weighted)),
            Set.of(4))
        .noting(notes(weighted));
  }

  private String lead(Weighted weighted) {
    return weighted.isWorthwhile()
        ? text.get("analysis.weighted.lead")
        : text.get(
            "analysis.weighted.refused",
            weighted.designEffect().map(effect -> Numerals.plain(effect, 2)).orElse("—"));
  }

  private List<List<String>> rows(Analysis analysis, Weighted weighted) {
    var lines = new ArrayList<Line>();
    analysis.recommendation().map(Headline::main).ifPresent(lines::add);
    analysis.satisfaction().map(Headline::main).ifPresent(lines::add);
    lines.addAll(weighted.rows());
    return lines.stream()
        .map(line ->
            List.of(
                Measures.name(line, text),
                FigureText.n(line.finding()),
                figures.value(line),
                figures.interval(line),
                line.finding().shown().map(Finding.Shown::method).orElse("—")))
        .toList();
  }

  private List<String> notes(Weighted weighted) {
    var notes = new ArrayList<String>();
    notes.add(text.get("analysis.weighted.note"));
    weighted
        .designEffect()
        .filter(_ -> weighted.isWorthwhile())
        .ifPresent(
            effect -> notes.add(text.get("analysis.weighted.effect", Numerals.plain(effect, 2))));
    if (weighted.isTrimmed()) {
      notes.add(text.get("analysis.weighted.trimmed"));
    }
    if (weighted.without() > 0) {
      notes.add(text.get("analysis.weighted.without", Numerals.count(weighted.without())));
    }
    return notes;
  }
}
