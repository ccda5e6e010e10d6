package org.lintel.analysis.figure;

import java.util.BitSet;
import java.util.Optional;
import org.lintel.analysis.plan.Slices;

/**
 * Rows of one slice, or all, without some.
 *
 * @param rows of the table
 * @param slices empty for all rows
 * @param slice number of the slice
 * @param except rows that are left out
 */
record RowChoice(int rows, Optional<Slices> slices, int slice, BitSet except) {

  static RowChoice all(int rows) {
    return new RowChoice(rows, Optional.empty(), 0, new BitSet());
  }

  static RowChoice of(int rows, Slices slices, int slice) {
    return new RowChoice(rows, Optional.of(slices), slice, new BitSet());
  }

  RowChoice without(BitSet some) {
    return new RowChoice(rows, slices, slice, some);
  }

  /** What to do with a row. */
  @FunctionalInterface
  interface Taker {
    void row(int row);
  }

  void each(Taker taker) {
    if (except.isEmpty()) {
      chosen(taker);
    } else {
      chosen(row -> {
        if (!except.get(row)) {
          taker.row(row);
        }
      });
    }
  }

  private void chosen(Taker taker) {
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
