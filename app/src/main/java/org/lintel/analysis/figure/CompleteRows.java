package org.lintel.analysis.figure;

import java.util.List;
import java.util.function.Function;
import org.lintel.analysis.column.Column;
import org.lintel.analysis.column.Numbers;
import org.lintel.analysis.plan.Rated;
import org.lintel.statistics.Outcome;
import org.lintel.statistics.moments.Covariances;
import org.lintel.statistics.moments.IntegerMoments;

/**
 * Moments of the rows in which every one of some questions is answered.
 *
 * @param moments exact sums over these rows
 * @param n how many they are
 */
record CompleteRows(IntegerMoments moments, long n) {

  static CompleteRows of(List<Rated> questions, RowChoice rows) {
    var reading = new Reading(questions);
    var sums = new RowSums(questions);
    var values = new int[questions.size()];
    rows.each(row -> {
      if (reading.read(row, values)) {
        sums.add(values);
      }
    });
    IntegerMoments moments = sums.moments();
    return new CompleteRows(moments, moments.n(0, 0));
  }

  /** Reads several columns of a row at once. */
  static final class Reading {

    private final Column[] columns;
    private final int[][] byCode;

    Reading(List<Rated> questions) {
      columns = questions.stream().map(each -> each.numbers().column()).toArray(Column[]::new);
      byCode = questions.stream().map(each -> each.numbers().byCode()).toArray(int[][]::new);
    }

    /** Fills in the values; false when one is missing. */
    boolean read(int row, int[] values) {
      for (int i = 0; i < columns.length; i++) {
        values[i] = byCode[i][columns[i].code(row)];
        if (values[i] == Numbers.MISSING) {
          return false;
        }
      }
      return true;
    }
  }

  /** What a method makes of the covariances, when there are enough rows. */
  <T> Outcome<T> with(long needs, Function<Covariances, Outcome<T>> method) {
    return n < needs ? new Outcome.TooFew<>(n, needs) : method.apply(moments.covariances());
  }

  <T> Finding finding(Outcome<T> outcome, Function<T, Finding> shown) {
    return switch (outcome) {
      case Outcome.Found<T>(T found) -> shown.apply(found);
      case Outcome.TooFew<T>(long has, long needs) -> new Finding.TooFew(has, needs);
      case Outcome.Impossible<T>(Outcome.Reason reason) -> new Finding.Impossible(reason, n);
    };
  }
}
