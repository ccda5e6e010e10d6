package org.lintel.insight.chart;

import java.util.Optional;
import java.util.function.IntFunction;

/**
 * A chart as a page shows it.
 *
 * @param conclusion what the chart says, in words: its accessible name
 * @param desktop the drawing for wide screens, paper and exports
 * @param phone the drawing for a phone
 * @param table the same figures as a table; empty where the page has such a table beside the chart
 */
public record Chart(String conclusion, Drawing desktop, Drawing phone, Optional<DataTable> table) {

  public Chart {
    if (conclusion.isBlank()) {
      throw new IllegalArgumentException("a chart needs its conclusion in words");
    }
  }

  /** A chart in half a desktop page and on a phone. */
  public static Chart half(String conclusion, IntFunction<Drawing> drawn, DataTable table) {
    return new Chart(
        conclusion, drawn.apply(Drawing.HALF), drawn.apply(Drawing.PHONE), Optional.of(table));
  }

  /** A chart over a whole desktop page and on a phone. */
  public static Chart full(String conclusion, IntFunction<Drawing> drawn, DataTable table) {
    return new Chart(
        conclusion, drawn.apply(Drawing.FULL), drawn.apply(Drawing.PHONE), Optional.of(table));
  }

  /** A chart over a whole desktop page and on a phone, whose figures stand in a table beside it. */
  public static Chart beside(String conclusion, IntFunction<Drawing> drawn) {
    return new Chart(
        conclusion, drawn.apply(Drawing.FULL), drawn.apply(Drawing.PHONE), Optional.empty());
  }
}
