package org.lintel.insight.chart;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Estimates with their intervals against a reference: full when the interval leaves the reference
 * out, hollow otherwise. Around 0 they are differences and carry a sign.
 *
 * @param decimals how differences are written
 */
public record Intervals(List<Row> rows, double reference, String referenceLabel, int decimals) {

  private static final double TOP = 24;
  private static final double ROW = 36;
  private static final double STACKED_ROW = 52;

  public Intervals {
    rows = List.copyOf(rows);
    if (rows.isEmpty()) {
      throw new IllegalArgumentException("no rows to draw");
    }
  }

  /** One estimate. */
  public record Row(String label, double estimate, double low, double high) {}

  public boolean isSignificant(Row row) {
    return row.low() > reference || row.high() < reference;
  }

  public Drawing drawn(int width) {
    boolean stacked = width <= Drawing.PHONE;
    var canvas = new Canvas();
    Scale scale = scale(stacked ? 24 : width * 0.34, stacked ? width - 24 : width - 126);
    double row = stacked ? STACKED_ROW : ROW;
    double bottom = TOP + rows.size() * row;
    double x = scale.at(reference);
    canvas.dashed(x, TOP - 4, x, bottom, Paint.CONTROL);
    canvas.text(x, TOP - 10, referenceLabel, Mark.Anchor.MIDDLE, Paint.MUTED);
    double top = TOP;
    for (Row each : rows) {
      row(canvas, each, scale, new Line(top, row, width, stacked));
      top += row;
    }
    for (double tick : scale.ticks(stacked ? 4 : 5)) {
      canvas.text(scale.at(tick), bottom + 16, tick(tick), Mark.Anchor.MIDDLE, Paint.MUTED);
    }
    return canvas.drawing(width, bottom + 24);
  }

  private record Line(double top, double height, int width, boolean stacked) {

    double baseline() {
      return stacked ? top + 18 : top + height / 2 + 5;
    }

    double middle() {
      return stacked ? top + 36 : top + height / 2;
    }

    double labelWidth() {
      return stacked ? width - 130.0 : width * 0.29;
    }
  }

  private Scale scale(double start, double end) {
    var ends =
        DoubleStream.concat(
                DoubleStream.of(reference),
                rows.stream().flatMapToDouble(row -> DoubleStream.of(row.low(), row.high())))
            .summaryStatistics();
    return Scale.around(
        ends.getMin(), Math.max(ends.getMax(), ends.getMin() + 1e-6), 5, start, end);
  }

  private void row(Canvas canvas, Row row, Scale scale, Line line) {
    if (line.top() > TOP) {
      canvas.line(0, line.top(), line.width(), line.top(), Paint.LINE, 1);
    }
    boolean significant = isSignificant(row);
    String label = Letters.lines(row.label(), Canvas.NORMAL, line.labelWidth(), 1).getFirst();
    canvas.bold(0, line.baseline(), label, Mark.Anchor.START, Paint.INK);
    Paint paint = paint(row);
    canvas.line(scale.at(row.low()), line.middle(), scale.at(row.high()), line.middle(), paint, 2);
    if (significant) {
      canvas.dot(scale.at(row.estimate()), line.middle(), 6, paint, row.label());
    } else {
      canvas.ring(scale.at(row.estimate()), line.middle(), 5.5, paint, row.label());
    }
    figures(canvas, row, line, paint);
  }

  private void figures(Canvas canvas, Row row, Line line, Paint paint) {
    String margin = Numerals.interval(row.estimate(), row.low(), row.high(), decimals);
    canvas.text(line.width(), line.baseline(), margin, Mark.Anchor.END, Paint.MUTED);
    double right = line.width() - Letters.width(margin, Canvas.SMALL) - 6;
    canvas.bold(right, line.baseline(), written(row.estimate()), Mark.Anchor.END, paint);
  }

  private Paint paint(Row row) {
    if (!isSignificant(row)) {
      return Paint.MUTED;
    }
    if (row.estimate() > reference) {
      return Paint.ACTUAL;
    }
    return isDifference() ? Paint.ALERT : Paint.MUTED;
  }

  private String tick(double tick) {
    return written(tick);
  }

  private boolean isDifference() {
    return reference == 0;
  }

  private String written(double value) {
    return isDifference() ? Numerals.signed(value, decimals) : Numerals.plain(value, decimals);
  }
}
