package org.lintel.analysis.figure;

import java.util.List;
import org.lintel.analysis.plan.Rated;
import org.lintel.statistics.moments.ByteColumns;
import org.lintel.statistics.moments.IntegerMoments;

/**
 * Exact sums of rows in which nothing is missing, some hundred rows at a time where every answer
 * fits into a byte.
 */
final class RowSums {

  private static final int ROWS = 512;

  private final int size;
  private final boolean isNarrow;
  private final byte[][] waiting;
  private final IntegerMoments.Collector collector;
  private IntegerMoments sums;
  private int filled;

  RowSums(List<Rated> questions) {
    size = questions.size();
    isNarrow =
        questions.stream()
            .map(Rated::numbers)
            .allMatch(n -> isByte(n.range().from()) && isByte(n.range().to()));
    waiting = new byte[size][isNarrow ? ROWS : 0];
    collector = IntegerMoments.collect(size);
    sums = IntegerMoments.none(size);
  }

  private static boolean isByte(int value) {
    return Math.abs(value) <= Byte.MAX_VALUE;
  }

  void add(int... values) {
    if (!isNarrow) {
      collector.add(values);
      return;
    }
    for (int i = 0; i < size; i++) {
      waiting[i][filled] = (byte) values[i];
    }
    filled++;
    if (filled == ROWS) {
      flush();
    }
  }

  private void flush() {
    if (filled > 0) {
      sums = sums.merge(new ByteColumns(waiting).moments(0, filled));
      filled = 0;
    }
  }

  /** The sums of all rows so far. */
  IntegerMoments moments() {
    flush();
    return sums.merge(collector.moments());
  }
}
