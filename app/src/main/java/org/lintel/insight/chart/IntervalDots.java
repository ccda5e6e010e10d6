package org.lintel.insight.chart;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * Groups in the order of their table, each as a dot with its interval. Nothing is judged: all dots
 * have one colour, a ring rests on few, and the dashed line is all of them together.
 *
 * @param together the figure of all; empty where groups are not meant to be held against it
 * @param decimals how figures are written, with {@code unit} behind them
 */
public record IntervalDots(
    List<Row> rows, OptionalDouble together, String togetherLabel, int decimals, String unit) {

  private static final double TOP = 24;
  private static final double ROW = 30;
  private static final double STACKED_ROW = 48;

  public IntervalDots {
    rows = List.copyOf(rows);
    if (rows.isEmpty()) {
      throw new IllegalArgumentException("no rows to draw");
    }
  }

  /** One group. */
  public record Row(String label, double estimate, double low, double high, boolean isTentative) {}

  public Drawing drawn(int width) {
    boolean isStacked = width <= Drawing.PHONE;
    var canvas = new Canvas();
    Scale scale = scale(isStacked ? 8 : width * 0.3, isStacked ? width - 24.0 : width - 176.0);
    double row = isStacked ? STACKED_ROW : ROW;
    double bottom = TOP + rows.size() * row;
    double top = TOP;
    for (Row each : rows) {
      row(canvas, each, scale, new Line(top, row, width, isStacked));
      top += row;
    }
    together(canvas, scale, width, row, bottom);
    for (double tick : scale.ticks(isStacked ? 4 : 6)) {
      canvas.text(scale.at(tick), bottom + 16, written(tick), Mark.Anchor.MIDDLE, Paint.MUTED);
    }
    return canvas.drawing(width, bottom + 24);
  }

  private record Line(double top, double height, int width, boolean isStacked) {

    double baseline() {
      return isStacked ? top + 17 : top + height / 2 + 5;
    }

    double middle() {
      return isStacked ? top + 33 : top + height / 2;
    }

    double labelWidth() {
      return isStacked ? width - 130.0 : width * 0.28;
    }
  }

  private Scale scale(double start, double end) {
    var ends =
        DoubleStream.concat(
                together.stream(),
                rows.stream().flatMapToDouble(row -> DoubleStream.of(row.low(), row.high())))
            .summaryStatistics();
    return Scale.around(
        ends.getMin(), Math.max(ends.getMax(), ends.getMin() + 1e-6), 6, start, end);
  }

  private void row(Canvas canvas, Row row, Scale scale, Line line) {
    if (line.top() > TOP) {
      canvas.line(0, line.top(), line.width(), line.top(), Paint.LINE, 1);
    }
    String label = Letters.lines(row.label(), Canvas.NORMAL, line.labelWidth(), 1).getFirst();
    canvas.label(
        new Mark.Label(
            0, line.baseline(), label, Canvas.NORMAL, false, Mark.Anchor.START, Paint.INK, false));
    double y = line.middle();
    canvas.line(scale.at(row.low()), y, scale.at(row.high()), y, Paint.ACTUAL, 2);
    String title = row.label() + ": " + written(row.estimate());
    if (row.isTentative()) {
      canvas.ring(scale.at(row.estimate()), y, 5, Paint.ACTUAL, title);
    } else {
      canvas.dot(scale.at(row.estimate()), y, 5.5, Paint.ACTUAL, title);
    }
    String interval =
        Numerals.plain(row.low(), decimals) + "–" + Numerals.plain(row.high(), decimals);
    canvas.text(line.width(), line.baseline(), interval, Mark.Anchor.END, Paint.MUTED);
    double right = line.width() - Math.max(74, Letters.width(interval, Canvas.SMALL) + 8);
    canvas.bold(right, line.baseline(), written(row.estimate()), Mark.Anchor.END, Paint.INK);
  }

  /** Through all rows, but not through the words above the dots of a phone. */
  private void together(Canvas canvas, Scale scale, int width, double row, double bottom) {
    if (together.isEmpty()) {
      return;
    }
    double x = scale.at(together.getAsDouble());
    if (width <= Drawing.PHONE) {
      for (int at = 0; at < rows.size(); at++) {
        double middle = TOP + at * row + 33;
        canvas.dashed(x, middle - 9, x, middle + 9, Paint.MUTED);
      }
    } else {
      canvas.dashed(x, TOP - 4, x, bottom, Paint.MUTED);
    }
    double half = Letters.width(togetherLabel, Canvas.SMALL) / 2;
    double middle = Math.clamp(x, half + 2, width - half - 2);
    canvas.text(middle, TOP - 10, togetherLabel, Mark.Anchor.MIDDLE, Paint.MUTED);
  }

  private String written(double value) {
    return Numerals.plain(value, decimals) + unit;
  }
}
