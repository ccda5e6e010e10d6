package org.lintel.analysis.figure;

import java.util.Arrays;
import java.util.List;
import org.lintel.analysis.column.Numbers;
import org.lintel.analysis.plan.Slices;
import org.lintel.statistics.Histogram;

/** Counts answers of chosen rows. */
final class Counting {

  private Counting() {}

  static Histogram of(Numbers numbers, RowChoice rows) {
    int[] values = numbers.byCode();
    int from = numbers.range().from();
    var counts = new long[numbers.range().size()];
    rows.each(row -> {
      int value = values[numbers.column().code(row)];
      if (value != Numbers.MISSING) {
        counts[value - from]++;
      }
    });
    return new Histogram(from, counts);
  }

  /** One histogram for each slice, in the order of its names. */
  static List<Histogram> by(Numbers numbers, Slices slices, RowChoice rows) {
    int[] values = numbers.byCode();
    int[] sliceByCode = slices.sliceByCode();
    int from = numbers.range().from();
    var counts = new long[slices.size()][numbers.range().size()];
    rows.each(row -> {
      int value = values[numbers.column().code(row)];
      int slice = sliceByCode[slices.codes().of(row)];
      if (value != Numbers.MISSING && slice != Slices.NONE) {
        counts[slice][value - from]++;
      }
    });
    return Arrays.stream(counts).map(each -> new Histogram(from, each)).toList();
  }
}
