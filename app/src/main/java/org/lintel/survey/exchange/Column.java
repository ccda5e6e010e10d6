package org.lintel.survey.exchange;

import java.util.Map;

/**
 * One column that is read.
 *
 * @param place position in the row, from 0
 * @param values what single values of this column stand for, by the value as it stands in the file
 */
public record Column(int place, String heading, Target target, Map<String, String> values) {

  public Column {
    values = Map.copyOf(values);
  }

  /** The cell, with its value replaced by what it stands for. */
  String cell(java.util.List<String> row) {
    String cell = place < row.size() ? row.get(place) : "";
    return values.getOrDefault(cell.strip(), cell);
  }
}
