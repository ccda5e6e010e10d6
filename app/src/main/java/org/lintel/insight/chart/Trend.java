package org.lintel.insight.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A figure over periods, each with its interval and its number of answers, and its target as a
 * dashed line. Only neighbours that asked the same are joined; a ring rests on few answers.
 *
 * @param decimals how values are written
 * @param isSigned whether they carry a sign, as scores around 0 do
 */
public record Trend(
    List<Period> periods,
    OptionalDouble target,
    String targetLabel,
    int decimals,
    boolean isSigned) {

  private static final double LEFT = 42;
  private static final double TOP = 20;
  private static final double ROOM_FOR_A_VALUE = 46;

  public Trend {
    periods = List.copyOf(periods);
    if (periods.stream().allMatch(period -> period.value().isEmpty())) {
      throw new IllegalArgumentException("no values to draw");
    }
  }

  /** A figure that carries a sign. */
  public Trend(List<Period> periods, OptionalDouble target, String targetLabel, int decimals) {
    this(periods, target, targetLabel, decimals, true);
  }

  /**
   * One period.
   *
   * @param year told below its label; empty where it goes on
   * @param count how many answers, as it is written
   * @param value empty when nothing is shown
   */
  public record Period(String label, String year, String count, Optional<Value> value) {}

  /**
   * An estimate with its interval.
   *
   * @param isTentative it rests on few answers
   * @param series periods of another series asked something else
   */
  public record Value(double estimate, double low, double high, boolean isTentative, int series) {}

  public Drawing drawn(int width) {
    double bottom = width <= Drawing.PHONE ? 180 : 200;
    var canvas = new Canvas();
    Scale up = heights(bottom);
    var across = new Scale(-0.5, periods.size() - 0.5, LEFT, width - 8.0);
    for (double tick : up.ticks(4)) {
      canvas.line(LEFT, up.at(tick), width, up.at(tick), Paint.LINE, 1);
      canvas.text(LEFT - 8, up.at(tick) + 4, written(tick), Mark.Anchor.END, Paint.MUTED);
    }
    target.ifPresent(value -> target(canvas, up.at(value), width));
    lines(canvas, across, up);
    intervals(canvas, across, up);
    values(canvas, across, up);
    double below = new TrendFoot(periods, across, bottom).draw(canvas, LEFT - 8);
    return canvas.drawing(width, below);
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

  private void lines(Canvas canvas, Scale across, Scale up) {
    for (int end = 0; end < periods.size(); end++) {
      if (!isJoined(end)) {
        continue;
      }
      int start = end;
      while (isJoined(end + 1)) {
        end++;
      }
      var run = IntStream.rangeClosed(start - 1, end).mapToObj(i -> at(i, across, up)).toList();
      canvas.curve(run, Paint.ACTUAL, 2.5);
    }
  }

  private Point at(int period, Scale across, Scale up) {
    Value value = periods.get(period).value().orElseThrow();
    return new Point(across.at(period), up.at(value.estimate()));
  }

  /** Whether a line leads to it from the period before. */
  private boolean isJoined(int period) {
    if (period < 1 || period >= periods.size()) {
      return false;
    }
    Optional<Value> before = periods.get(period - 1).value();
    return periods.get(period).value().stream()
        .anyMatch(now -> before.filter(other -> other.series() == now.series()).isPresent());
  }

  /** All of them in one mark, for pages have a budget. */
  private void intervals(Canvas canvas, Scale across, Scale up) {
    var ends = new ArrayList<List<Point>>();
    for (int period = 0; period < periods.size(); period++) {
      double x = across.at(period);
      periods
          .get(period)
          .value()
          .ifPresent(value ->
              ends.add(
                  List.of(new Point(x, up.at(value.low())), new Point(x, up.at(value.high())))));
    }
    canvas.strokes(ends, Paint.ACTUAL, 1.5);
  }

  private void values(Canvas canvas, Scale across, Scale up) {
    double pitch = across.at(1) - across.at(0);
    int last = periods.size() - 1;
    while (periods.get(last).value().isEmpty()) {
      last--;
    }
    for (int period = 0; period <= last; period++) {
      if (periods.get(period).value().isPresent()) {
        value(canvas, period, at(period, across, up));
      }
    }
    for (int period = 0; period <= last; period++) {
      boolean isWritten = pitch >= ROOM_FOR_A_VALUE || period == last;
      if (isWritten && periods.get(period).value().isPresent()) {
        written(canvas, period, at(period, across, up), pitch >= ROOM_FOR_A_VALUE, up);
      }
    }
  }

  private void value(Canvas canvas, int period, Point at) {
    Value value = periods.get(period).value().orElseThrow();
    String title = periods.get(period).label() + ": " + written(value.estimate());
    if (value.isTentative()) {
      canvas.ring(at.x(), at.y(), 5, Paint.ACTUAL, title);
    } else {
      canvas.dot(at.x(), at.y(), 5, Paint.ACTUAL, title);
    }
  }

  /** Beside its point, away from the line; above the interval where periods stand close. */
  private void written(Canvas canvas, int period, Point at, boolean isBeside, Scale up) {
    Value value = periods.get(period).value().orElseThrow();
    String written = written(value.estimate());
    double besideY = isRisingAfter(period) ? at.y() + 19 : at.y() - 9;
    canvas.label(
        new Mark.Label(
            isBeside ? at.x() + 8 : at.x(),
            isBeside ? besideY : up.at(value.high()) - 6,
            written,
            Canvas.NORMAL,
            true,
            isBeside ? Mark.Anchor.START : Mark.Anchor.MIDDLE,
            Paint.INK,
            true));
  }

  private String written(double value) {
    return isSigned ? Numerals.signed(value, decimals) : Numerals.plain(value, decimals);
  }

  /** The label then stands below its point, away from the line. */
  private boolean isRisingAfter(int period) {
    return isJoined(period + 1)
        && periods.get(period + 1).value().orElseThrow().estimate()
            > periods.get(period).value().orElseThrow().estimate();
  }
}
