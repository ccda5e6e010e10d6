package org.lintel.insight.chart;

import java.util.List;

/**
 * Figures of a chart as text cells; the first cell of a row names it.
 *
 * @param head as many cells as every row has
 */
public record DataTable(String caption, List<String> head, List<List<String>> rows) {

  public DataTable {
    head = List.copyOf(head);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<String> row : rows) {
      if (row.size() != head.size()) {
        throw new IllegalArgumentException(
            "row " + row + " has " + row.size() + " cells, the head has " + head.size());
      }
    }
  }
}
