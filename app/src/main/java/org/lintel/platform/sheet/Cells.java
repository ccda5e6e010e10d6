package org.lintel.platform.sheet;

import java.util.List;

/** What holds for the cells of a row whatever file they come from. */
final class Cells {

  private Cells() {}

  /** Without the blank cells at the end; empty when all are blank. */
  static List<String> trimmed(List<String> cells) {
    int size = cells.size();
    while (size > 0 && cells.get(size - 1).isBlank()) {
      size--;
    }
    return cells.subList(0, size);
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
