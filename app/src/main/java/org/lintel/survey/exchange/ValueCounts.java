package org.lintel.survey.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How often each value stands in a column, while rows go by. */
public final class ValueCounts {

  private static final int MOST_VALUES = 100;

  private final List<Column> columns;
  private final Map<String, Map<String, Integer>> byCode = new LinkedHashMap<>();

  public ValueCounts(List<Column> columns) {
    this.columns = List.copyOf(columns);
  }

  public void add(List<String> cells) {
    for (Column column : columns) {
      String value = column.place() < cells.size() ? cells.get(column.place()).strip() : "";
      var counts = byCode.computeIfAbsent(column.target().code(), code -> new TreeMap<>());
      if (counts.containsKey(value) || counts.size() < MOST_VALUES) {
        counts.merge(value, 1, Integer::sum);
      }
    }
  }

  /** By code of the column. */
  public Map<String, Map<String, Integer>> byCode() {
    return byCode;
  }
}
