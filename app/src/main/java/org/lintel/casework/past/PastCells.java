package org.lintel.casework.past;

import java.util.List;
import java.util.stream.Collectors;
import org.lintel.community.PlainText;
import org.lintel.platform.sheet.SheetRow;

/** Cells of a row by what they hold. */
final class PastCells {

  private PastCells() {}

  /** One line: the cells of all columns that hold it, told apart by what belongs to it. */
  static String joined(SheetRow row, PastChoices choices, PastField field) {
    List<Integer> columns = choices.columns(field);
    if (columns.size() == 1) {
      return PlainText.line(row.cell(columns.getFirst()));
    }
    return columns.stream()
        .map(column -> PlainText.line(row.cell(column)))
        .filter(cell -> !cell.isEmpty())
        .distinct()
        .collect(Collectors.joining(field == PastField.CATEGORY ? " / " : " "));
  }

  /** With its line breaks, each column a paragraph. */
  static String paragraphs(SheetRow row, PastChoices choices, PastField field) {
    return choices.columns(field).stream()
        .map(column -> PlainText.lines(row.cell(column)))
        .filter(cell -> !cell.isEmpty())
        .distinct()
        .collect(Collectors.joining("\n"));
  }
}
