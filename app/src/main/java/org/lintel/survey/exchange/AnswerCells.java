package org.lintel.survey.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lintel.survey.instrument.Answers;
import org.lintel.survey.instrument.Item;
import org.lintel.survey.instrument.Questionnaire;

/**
 * Cells of one row of our own files: numbers as numbers, so that a spreadsheet can calculate with
 * them. What every row of a questionnaire shares is worked out once.
 */
public final class AnswerCells {

  private static final int MOST_DIGITS = 15;

  private record Column(Target target, boolean isNumeric) {}

  private final List<Column> columns;

  public AnswerCells(Questionnaire questionnaire) {
    columns =
        Layout.columns(questionnaire).stream()
            .map(target -> new Column(target, isNumeric(target, questionnaire)))
            .toList();
  }

  /** Headings of the columns, in their order. */
  public List<String> headings() {
    return columns.stream().map(column -> column.target().code()).toList();
  }

  /** Adds the cells of complete answers. */
  public void add(Answers answers, List<@Nullable Object> cells) {
    for (Column column : columns) {
      String cell = CellWriting.cell(column.target(), answers);
      cells.add(column.isNumeric() && isWhole(cell) ? (Object) Long.valueOf(cell) : cell);
    }
  }

  private static boolean isNumeric(Target target, Questionnaire questionnaire) {
    if (target instanceof Target.Part) {
      return true;
    }
    return target instanceof Target.Whole whole
        && questionnaire.item(whole.item()).stream()
            .anyMatch(item -> !(item instanceof Item.Text) && !(item instanceof Item.CalendarDay));
  }

  /** Up to 15 digits, with or without a minus. */
  private static boolean isWhole(String cell) {
    int first = !cell.isEmpty() && cell.charAt(0) == '-' ? 1 : 0;
    int digits = cell.length() - first;
    if (digits < 1 || digits > MOST_DIGITS) {
      return false;
    }
    for (int i = first; i < cell.length(); i++) {
      if (cell.charAt(i) < '0' || cell.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
