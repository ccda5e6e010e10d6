package org.lintel.insight.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * A figure over periods, each with its interval, and its target as a dashed line.
 *
 * @param decimals how values are written
 */
public record Trend(List<Period> periods, OptionalDouble target, String targetLabel, int decimals) {

  private static final double LEFT = 42;
  private static final double TOP = 16;

  public Trend {
    periods = List.copyOf(periods);
    if (periods.stream().allMatch(period -> period.value().isEmpty())) {
      throw new IllegalArgumentException("no values to draw");
    }
  }

  /** One period; empty when there are too few answers. */
  public record Period(String label, Optional<Value> value) {}

  /** An estimate with its interval. */
  public record Value(double estimate, double low, double high) {}

  public Drawing drawn(int width) {
    double bottom = width <= Drawing.PHONE ? 190 : 220;
    var canvas = new Canvas();
    Scale up = heights(bottom);
    var across = new Scale(-0.5, periods.size() - 0.5, LEFT, width - 8.0);
    for (double tick : up.ticks(4)) {
      canvas.line(LEFT, up.at(tick), width, up.at(tick), Paint.LINE, 1);
      canvas.text(
          LEFT - 8, up.at(tick) + 4, Numerals.signed(tick, decimals), Mark.Anchor.END, Paint.MUTED);
    }
    target.ifPresent(value -> target(canvas, up.at(value), width));
    line(canvas, across, up);
    for (int period = 0; period < periods.size(); period++) {
      period(canvas, period, across.at(period), up, bottom);
    }
    return canvas.drawing(width, bottom + 28);
  }

  private Scale heights(double bottom) {
    var all =
        DoubleStream.concat(
                target.stream(),
                periods.stream()
                    .flatMap(period -> period.value().stream())
                    .flatMapToDouble(value -> DoubleStream.of(value.low(), value.high())))
            .summaryStatistics();
    return Scale.around(all.getMin(), Math.max(all.getMax(), all.getMin() + 1e-3), 4, bottom, TOP);
  }

  private void target(Canvas canvas, double y, int width) {
    canvas.dashed(LEFT, y, width, y, Paint.MUTED);
    canvas.label(
        new Mark.Label(
            LEFT + 4,
            y - 6,
            targetLabel,
            Canvas.SMALL,
            false,
            Mark.Anchor.START,
            Paint.MUTED,
            true));
  }

  private void line(Canvas canvas, Scale across, Scale up) {
    var run = new ArrayList<Point>();
    for (int period = 0; period <= periods.size(); period++) {
      Optional<Value> value =
          period < periods.size() ? periods.get(period).value() : Optional.empty();
      if (value.isPresent()) {
        run.add(new Point(across.at(period), up.at(value.get().estimate())));
      } else if (!run.isEmpty()) {
        canvas.curve(List.copyOf(run), Paint.ACTUAL, 2.5);
        run.clear();
      }
    }
  }

  private void period(Canvas canvas, int index, double x, Scale up, double bottom) {
    Period period = periods.get(index);
    canvas.text(x, bottom + 20, period.label(), Mark.Anchor.MIDDLE, Paint.MUTED);
    period
        .value()
        .ifPresent(value -> value(canvas, value, new Point(x, up.at(value.estimate())), up, index));
  }

  private void value(Canvas canvas, Value value, Point at, Scale up, int index) {
    canvas.line(at.x(), up.at(value.low()), at.x(), up.at(value.high()), Paint.ACTUAL, 1.5);
    String written = Numerals.signed(value.estimate(), decimals);
    canvas.dot(at.x(), at.y(), 5, Paint.ACTUAL, periods.get(index).label() + ": " + written);
    double baseline = isRisingAfter(index) ? at.y() + 19 : at.y() - 9;
    canvas.label(
        new Mark.Label(
            at.x() + 8, baseline, written, 13, true, Mark.Anchor.START, Paint.INK, true));
  }

  /** The label then stands below its point, away from the line. */
  private boolean isRisingAfter(int index) {
    if (index + 1 >= periods.size()) {
      return false;
    }
    var now = periods.get(index).value();
    var next = periods.get(index + 1).value();
    return now.isPresent() && next.isPresent() && next.get().estimate() > now.get().estimate();
  }
}
