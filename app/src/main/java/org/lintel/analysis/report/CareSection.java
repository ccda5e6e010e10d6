package org.lintel.analysis.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lintel.analysis.figure.Care;
import org.lintel.insight.chart.DataTable;
import org.lintel.platform.web.Text;

/** Signs of careless answers, and the figures with and without these answers. */
final class CareSection {

  private final Text text;
  private final FigureText figures;

  CareSection(Text text) {
    this.text = text;
    this.figures = new FigureText(text);
  }

  ReportPage.Section of(Care care) {
    var section =
        ReportPage.Section.of(
                "quality",
                text.get("analysis.quality.title"),
                text.get(
                    "analysis.quality.lead",
                    figures.value(care.doubtful()),
                    FigureText.n(care.doubtful().finding())),
                Optional.empty())
            .with(signs(care));
    return (care.figures().isEmpty() ? section : section.with(compared(care))).noting(notes(care));
  }

  private DataTable signs(Care care) {
    return new DataTable(
        text.get("analysis.quality.signs", care.items()),
        List.of(
            text.get("analysis.quality.sign"),
            text.get("analysis.quality.share"),
            text.get("analysis.column.interval")),
        care.signs().stream()
            .map(line ->
                List.of(Measures.name(line, text), figures.value(line), figures.interval(line)))
            .toList());
  }

  private DataTable compared(Care care) {
    return new DataTable(
        text.get("analysis.quality.compared"),
        List.of(
            text.get("analysis.quality.figure"),
            text.get("analysis.quality.all"),
            text.get("analysis.column.interval"),
            text.get("analysis.quality.careful"),
            text.get("analysis.column.interval")),
        care.figures().stream()
            .map(pair ->
                List.of(
                    figures.named(pair.all()),
                    figures.value(pair.all()),
                    figures.interval(pair.all()),
                    figures.value(pair.without()),
                    figures.interval(pair.without())))
            .toList());
  }

  private List<String> notes(Care care) {
    var notes = new ArrayList<String>();
    if (care.hasRuns()) {
      notes.add(text.get("analysis.quality.run", care.flaggedRun()));
    }
    notes.add(text.get("analysis.quality.note"));
    return notes;
  }
}
