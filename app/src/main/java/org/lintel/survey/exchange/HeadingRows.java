package org.lintel.survey.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds how many rows of a file are headings, and makes one heading of them. */
public final class HeadingRows {

  /** More than any known tool writes. */
  public static final int MOST = 4;

  /** Between the parts of a heading of several rows. */
  static final String JOINT = " \u00B7 ";

  private static final String IMPORT_ID = "\"ImportId\"";
  private static final Pattern VALUE =
      Pattern.compile("[+-]?\\d+(?:[.,:/\\- ]\\d+)*(?:T.*|Z)?|[0-9a-fA-F-]{36}|true|false");

  private HeadingRows() {}

  /**
   * How many of the first rows are headings: at least one. Qualtrics writes three, of which the
   * last holds {@code ImportId}; otherwise a row still is a heading while it has words where the
   * rows below it have values.
   */
  public static int count(List<List<String>> rows) {
    for (int row = 0; row < Math.min(MOST, rows.size()); row++) {
      if (rows.get(row).stream().anyMatch(cell -> cell.contains(IMPORT_ID))) {
        return row + 1;
      }
    }
    int headings = 1;
    while (headings < Math.min(MOST, rows.size() - 1) && isHeading(rows, headings)) {
      headings++;
    }
    return headings;
  }

  /** One heading for each column, of all heading rows together, without what only says an id. */
  public static List<String> joined(List<List<String>> rows, int headings) {
    int width = rows.stream().limit(headings).mapToInt(List::size).max().orElse(0);
    var joined = new ArrayList<String>();
    for (int column = 0; column < width; column++) {
      var parts = new ArrayList<String>();
      for (List<String> row : rows.subList(0, Math.min(headings, rows.size()))) {
        String cell = column < row.size() ? row.get(column).strip() : "";
        if (!cell.isEmpty() && !cell.contains(IMPORT_ID) && !parts.contains(cell)) {
          parts.add(cell);
        }
      }
      joined.add(String.join(JOINT, parts));
    }
    return joined;
  }

  private static boolean isHeading(List<List<String>> rows, int row) {
    int withValues = 0;
    int withWords = 0;
    for (int column = 0; column < rows.get(row).size(); column++) {
      if (holdsValues(rows, row + 1, column)) {
        withValues++;
        String cell = rows.get(row).get(column).strip();
        withWords += !cell.isEmpty() && !VALUE.matcher(cell).matches() ? 1 : 0;
      }
    }
    return withValues > 0 && withWords * 2 > withValues;
  }

  private static boolean holdsValues(List<List<String>> rows, int from, int column) {
    int filled = 0;
    int values = 0;
    for (List<String> row : rows.subList(Math.min(from, rows.size()), rows.size())) {
      String cell = column < row.size() ? row.get(column).strip() : "";
      if (!cell.isEmpty()) {
        filled++;
        values += VALUE.matcher(cell).matches() ? 1 : 0;
      }
    }
    return filled > 0 && values * 10 >= filled * 8;
  }
}
