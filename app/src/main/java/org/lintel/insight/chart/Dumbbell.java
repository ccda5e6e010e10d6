package org.lintel.insight.chart;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * Expectation (hollow diamond) against perception (full dot), one row a dimension or item, with the
 * gap and its interval at the right.
 *
 * @param rows in the order of the questionnaire or by gap, as the caller likes
 */
public record Dumbbell(List<Row> rows, Words words) {

  public Dumbbell {
    rows = List.copyOf(rows);
    if (rows.isEmpty()) {
      throw new IllegalArgumentException("no rows to draw");
    }
  }

  /**
   * Text around the rows.
   *
   * @param gapHead what stands over the gaps, for example "gap = perception − expectation"
   * @param notSignificant what stands under a gap that may be chance
   */
  public record Words(
      String expectation, String perception, String gapHead, String notSignificant) {}

  /**
   * One dimension or item.
   *
   * @param detail second line under the label, or empty
   * @param pair the two means and their difference, empty when there are too few answers
   * @param absence what is said instead of the pair
   */
  public record Row(String label, String detail, Optional<Pair> pair, String absence) {}

  /**
   * Means of expectation and perception and the gap with its interval.
   *
   * @param isCertain the gap differs from none, judged together with the others: only then it has a
   *     colour
   */
  public record Pair(
      double expectation,
      double perception,
      double gap,
      double gapLow,
      double gapHigh,
      boolean isCertain) {

    Paint paint() {
      if (!isCertain) {
        return Paint.MUTED;
      }
      return gap < 0 ? Paint.ALERT : Paint.ACTUAL;
    }

    Paint trail() {
      return isCertain && gap < 0 ? Paint.TRAIL : Paint.INNER_BAND;
    }
  }

  public Drawing drawn(int width) {
    return new DumbbellLayout(this, width).drawing();
  }

  /** The part of the answer scale that the rows need, at least one point wide. */
  Scale values(double start, double end) {
    var all =
        rows.stream()
            .flatMap(row -> row.pair().stream())
            .flatMapToDouble(pair -> DoubleStream.of(pair.expectation(), pair.perception()))
            .summaryStatistics();
    if (all.getCount() == 0) {
      return new Scale(1, 7, start, end);
    }
    double middle = (all.getMin() + all.getMax()) / 2;
    double half = Math.max((all.getMax() - all.getMin()) / 2, 0.5);
    return Scale.around(middle - half, middle + half, 4, start, end);
  }
}
