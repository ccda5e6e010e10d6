package org.lintel.analysis.figure;

import java.util.Optional;
import org.lintel.analysis.plan.Slices;

/**
 * Rows of one slice, or all.
 *
 * @param rows of the table
 * @param slices empty for all rows
 * @param slice number of the slice
 */
record RowChoice(int rows, Optional<Slices> slices, int slice) {

  static RowChoice all(int rows) {
    return new RowChoice(rows, Optional.empty(), 0);
  }

  /** What to do with a row. */
  @FunctionalInterface
  interface Taker {
    void row(int row);
  }

  void each(Taker taker) {
    if (slices.isEmpty()) {
      for (int row = 0; row < rows; row++) {
        taker.row(row);
      }
      return;
    }
    int[] byCode = slices.get().sliceByCode();
    Slices.Codes codes = slices.get().codes();
    for (int row = 0; row < rows; row++) {
      if (byCode[codes.of(row)] == slice) {
        taker.row(row);
      }
    }
  }
}
