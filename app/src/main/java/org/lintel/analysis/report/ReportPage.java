package org.lintel.analysis.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.lintel.insight.chart.Chart;
import org.lintel.insight.chart.DataTable;
import org.lintel.insight.chart.Drawing;
import org.lintel.platform.web.Text;

/**
 * A report as a page: the conclusion first, then figures, then what they rest on.
 *
 * @param title what the report is about
 * @param subtitle files, answers and when it was made
 * @param conclusion sentences
 * @param cards headline figures
 * @param sections in their order
 * @param style the style sheet, which stands in the page itself
 */
public record ReportPage(
    Text text,
    String title,
    String subtitle,
    List<String> conclusion,
    List<Card> cards,
    List<Section> sections,
    String style) {

  public ReportPage {
    conclusion = List.copyOf(conclusion);
    cards = List.copyOf(cards);
    sections = List.copyOf(sections);
  }

  /**
   * A headline figure.
   *
   * @param value empty when there is none to show; then {@code reason} says why
   * @param change the change from the period before in words, or empty
   * @param method id of the method
   */
  public record Card(
      String label,
      String value,
      String interval,
      String base,
      String change,
      String reason,
      String method) {}

  /**
   * A table in view.
   *
   * @param words columns from 0 that hold words; the first one always does
   */
  public record Table(DataTable data, Set<Integer> words) {

    public Table {
      words = Set.copyOf(words);
    }

    /** Style class of a column. */
    public String kind(int column) {
      return column == 0 || words.contains(column) ? "words" : "number";
    }
  }

  /**
   * One part of the report.
   *
   * @param id for links within the page
   * @param lead what it says, in one sentence
   * @param charts with their words
   * @param tables open, in view
   * @param notes how to read it
   */
  public record Section(
      String id,
      String title,
      String lead,
      List<Chart> charts,
      List<Table> tables,
      List<String> notes) {

    private static final int WIDTH = 720;

    public Section {
      charts = List.copyOf(charts);
      tables = List.copyOf(tables);
      notes = List.copyOf(notes);
    }

    /** A chart as wide as its table, so that its words keep their size on paper. */
    static Chart chart(String conclusion, IntFunction<Drawing> drawn, Optional<DataTable> table) {
      return new Chart(conclusion, drawn.apply(WIDTH), drawn.apply(Drawing.PHONE), table);
    }

    static Section of(String id, String title, String lead, Optional<Chart> chart) {
      return new Section(id, title, lead, chart.stream().toList(), List.of(), List.of());
    }

    /** With a table of figures. */
    Section with(DataTable table) {
      return with(table, Set.of());
    }

    /** With a table in which some columns hold words. */
    Section with(DataTable table, Set<Integer> words) {
      var all = new ArrayList<>(tables);
      all.add(new Table(table, words));
      return new Section(id, title, lead, charts, all, notes);
    }

    Section noting(List<String> more) {
      return new Section(id, title, lead, charts, tables, more);
    }
  }
}
