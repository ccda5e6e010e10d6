package org.lintel.analysis.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.lintel.analysis.figure.Analysis;
import org.lintel.analysis.figure.Finding;
import org.lintel.analysis.figure.Headline;
import org.lintel.analysis.figure.History;
import org.lintel.analysis.figure.Line;
import org.lintel.insight.chart.Chart;
import org.lintel.insight.chart.DataTable;
import org.lintel.insight.chart.Trend;
import org.lintel.platform.web.Text;
import org.lintel.statistics.Interval;

/** What changed, and how the figures went over all periods. */
final class PeriodsSection {

  private final Text text;
  private final FigureText figures;

  PeriodsSection(Text text) {
    this.text = text;
    this.figures = new FigureText(text);
  }

  Optional<ReportPage.Section> of(Analysis analysis) {
    if (analysis.period().isEmpty()) {
      return Optional.empty();
    }
    var section =
        ReportPage.Section.of(
            "periods",
            text.get("analysis.periods.title"),
            lead(analysis),
            chart(analysis.recommendations()));
    if (!analysis.changes().isEmpty()) {
      section = section.with(changes(analysis), Set.of(3));
    }
    section = withHistory(section, analysis.recommendations());
    return Optional.of(
        withHistory(section, analysis.satisfactions())
            .noting(List.of(text.get("analysis.periods.note"))));
  }

  private String lead(Analysis analysis) {
    if (analysis.against().isEmpty()) {
      return text.get("analysis.periods.only", analysis.period());
    }
    long certain =
        analysis.changes().stream()
            .filter(line -> line.finding().shown().filter(Finding.Shown::isCertain).isPresent())
            .count();
    return text.get(
        certain > 0 ? "analysis.periods.certain" : "analysis.periods.chance",
        analysis.period(),
        analysis.against(),
        analysis.changes().size(),
        certain);
  }

  private ReportPage.Section withHistory(ReportPage.Section section, History history) {
    return history.periods().size() < 2 ? section : section.with(table(history));
  }

  private DataTable changes(Analysis analysis) {
    return new DataTable(
        text.get("analysis.changes.caption", analysis.against(), analysis.period()),
        List.of(
            text.get("analysis.column.figure"),
            text.get("analysis.column.change"),
            text.get("analysis.column.interval"),
            text.get("analysis.column.judged")),
        analysis.changes().stream().map(this::changed).toList());
  }

  private List<String> changed(Line line) {
    return List.of(
        figures.named(line),
        figures.value(line),
        figures.interval(line),
        figures.certainty(line.finding()));
  }

  private DataTable table(History history) {
    Line first = history.periods().getFirst().main();
    var rows = new ArrayList<List<String>>();
    for (Headline period : history.periods()) {
      rows.add(
          List.of(
              period.main().period(),
              FigureText.n(period.main().finding()),
              figures.value(period.main()),
              figures.interval(period.main()),
              figures.value(period.mean()),
              figures.interval(period.mean())));
    }
    return new DataTable(
        text.get("analysis.periods.caption", Measures.name(first, text)),
        List.of(
            text.get("analysis.column.period"),
            text.get("analysis.column.n"),
            Measures.name(first, text),
            text.get("analysis.column.interval"),
            Measures.name(history.periods().getFirst().mean(), text),
            text.get("analysis.column.interval")),
        rows);
  }

  /** Only with two periods and more that have a value. */
  private Optional<Chart> chart(History history) {
    if (history.shown() < 2) {
      return Optional.empty();
    }
    List<Trend.Period> periods = history.periods().stream().map(this::period).toList();
    var trend = new Trend(periods, OptionalDouble.empty(), "", 0);
    String said = text.get("analysis.periods.chart", history.periods().size(), history.shown());
    return Optional.of(ReportPage.Section.chart(said, trend::drawn, Optional.empty()));
  }

  private Trend.Period period(Headline headline) {
    Line line = headline.main();
    Optional<Trend.Value> value = line.finding().shown().flatMap(PeriodsSection::value);
    return new Trend.Period(line.period(), "", FigureText.n(line.finding()), value);
  }

  private static Optional<Trend.Value> value(Finding.Shown shown) {
    Optional<Interval> interval = shown.interval();
    return interval.map(found ->
        new Trend.Value(shown.value(), found.lower(), found.upper(), shown.isLowBase(), 0));
  }
}
