package org.lintel.platform.sheet;

import java.util.List;

/** What holds for the cells of a row whatever file they come from. */
final class Cells {

  private Cells() {}

  /** Without the blank cells at the end; empty when all are blank. The cells become storable. */
  static List<String> trimmed(List<String> cells) {
    cells.replaceAll(Cells::storable);
    int size = cells.size();
    while (size > 0 && cells.get(size - 1).isBlank()) {
      size--;
    }
    return cells.subList(0, size);
  }

  /** Without the character 0 and halves of characters, which no database takes. */
  private static String storable(String cell) {
    boolean isPlain = true;
    for (int i = 0; i < cell.length() && isPlain; i++) {
      isPlain = cell.charAt(i) != 0 && !Character.isSurrogate(cell.charAt(i));
    }
    if (isPlain) {
      return cell;
    }
    return cell.codePoints()
        .filter(point ->
            point != 0 && (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  static void check(int row, int kept, List<String> cells, SheetLimits limits) {
    if (kept > limits.rows()) {
      throw new SheetRefused(SheetProblem.TOO_MANY_ROWS, limits.rows());
    }
    if (cells.size() > limits.columns()) {
      throw new SheetRefused(SheetProblem.TOO_MANY_COLUMNS, row, cells.size(), limits.columns());
    }
  }
}
