package org.lintel.analysis.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.lintel.analysis.column.Source;
import org.lintel.analysis.figure.Analysis;
import org.lintel.analysis.figure.Headline;
import org.lintel.analysis.figure.Line;
import org.lintel.insight.chart.Numerals;
import org.lintel.platform.web.Text;
import org.springframework.core.io.ClassPathResource;

/** Makes the page of a report; computes nothing itself. */
final class DrawingTheReport {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final Report report;
  private final Analysis analysis;
  private final Text text;
  private final FigureText figures;

  DrawingTheReport(Report report) {
    this.report = report;
    this.analysis = report.analysis();
    this.text = report.text();
    this.figures = new FigureText(text);
  }

  ReportPage page() {
    return new ReportPage(
        text, title(), subtitle(), Conclusion.of(analysis, text), cards(), sections(), style());
  }

  private String title() {
    List<Source> sources = analysis.plan().table().sources();
    String about =
        sources.size() == 1
            ? sources.getFirst().label()
            : text.get("analysis.title.files", sources.size());
    return analysis.period().isEmpty()
        ? text.get("analysis.title", about)
        : text.get("analysis.title.period", about, analysis.period());
  }

  private String subtitle() {
    return text.get(
        "analysis.subtitle",
        Numerals.count(analysis.answers()),
        Numerals.count(analysis.plan().table().rows()),
        MINUTE.format(report.made()));
  }

  private List<ReportPage.Card> cards() {
    var cards = new ArrayList<ReportPage.Card>();
    analysis.recommendation().ifPresent(headline -> add(cards, headline));
    analysis.satisfaction().ifPresent(headline -> add(cards, headline));
    return cards;
  }

  private void add(List<ReportPage.Card> cards, Headline headline) {
    cards.add(card(headline.main()));
    cards.add(card(headline.mean()));
  }

  private ReportPage.Card card(Line line) {
    boolean isShown = line.finding().shown().isPresent();
    return new ReportPage.Card(
        Measures.name(line, text),
        isShown ? figures.value(line) : "",
        isShown ? text.get("analysis.card.interval", figures.interval(line)) : "",
        figures.base(line, analysis.population()),
        change(line),
        isShown ? "" : figures.reason(line.finding()),
        line.finding().shown().map(shown -> shown.method()).orElse(""));
  }

  /** Only a change that is real is told beside a figure. */
  private String change(Line line) {
    String measure =
        line.measure().equals("satisfaction.top2")
            ? "satisfaction.change"
            : line.measure() + ".change";
    return analysis.changes().stream()
        .filter(change -> change.measure().equals(measure))
        .filter(change -> change.finding().shown().isPresent())
        .map(change ->
            text.get(
                "analysis.card.change",
                analysis.against(),
                figures.value(change),
                figures.certainty(change.finding())))
        .findFirst()
        .orElse("");
  }

  private List<ReportPage.Section> sections() {
    var sections = new ArrayList<ReportPage.Section>();
    var headlines = new RecommendationSection(text);
    var data = new DataSection(text);
    analysis.recommendation().flatMap(headlines::recommendation).ifPresent(sections::add);
    analysis.satisfaction().flatMap(headlines::satisfaction).ifPresent(sections::add);
    new PeriodsSection(text).of(analysis).ifPresent(sections::add);
    sections.addAll(new GroupsSection(text).of(analysis.groups()));
    new WeightedSection(text).of(analysis).ifPresent(sections::add);
    analysis.gaps().map(new GapsSection(text)::of).ifPresent(sections::add);
    analysis.drivers().map(new DriversSection(text)::of).ifPresent(sections::add);
    analysis.scales().map(new ScalesSection(text)::of).ifPresent(sections::add);
    analysis.care().map(new CareSection(text)::of).ifPresent(sections::add);
    analysis.precision().map(data::precision).ifPresent(sections::add);
    sections.add(data.columns(analysis));
    sections.add(data.methods(analysis));
    return sections;
  }

  private static String style() {
    try {
      return new ClassPathResource("analysis/report.css")
          .getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
