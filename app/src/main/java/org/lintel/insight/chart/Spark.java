package org.lintel.insight.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * A small line of the last periods beside a figure.
 *
 * @param values one a period, empty where nothing may be shown
 * @param target dashed line, if there is one
 * @param falling whether the last change is a significant worsening
 */
public record Spark(List<OptionalDouble> values, OptionalDouble target, boolean falling) {

  private static final int WIDTH = 104;
  private static final int HEIGHT = 32;
  private static final double EDGE = 5;

  public Spark {
    values = List.copyOf(values);
  }

  /** Fewer than two points are no line. */
  public boolean isDrawable() {
    return values.stream().filter(OptionalDouble::isPresent).count() >= 2;
  }

  public Drawing drawn() {
    if (!isDrawable()) {
      throw new IllegalStateException("fewer than two values");
    }
    var canvas = new Canvas();
    var heights = heights();
    target.ifPresent(
        value -> canvas.dashed(0, heights.at(value), WIDTH, heights.at(value), Paint.CONTROL));
    Paint paint = falling ? Paint.ALERT : Paint.ACTUAL;
    var across = new Scale(0, values.size() - 1.0, EDGE, WIDTH - EDGE);
    var run = new ArrayList<Point>();
    for (int period = 0; period < values.size(); period++) {
      if (values.get(period).isPresent()) {
        run.add(new Point(across.at(period), heights.at(values.get(period).getAsDouble())));
      } else {
        close(canvas, run, paint);
      }
    }
    Point last = run.isEmpty() ? null : run.getLast();
    close(canvas, run, paint);
    if (last != null) {
      canvas.dot(last.x(), last.y(), 3.5, paint, "");
    }
    return canvas.drawing(WIDTH, HEIGHT);
  }

  private static void close(Canvas canvas, List<Point> run, Paint paint) {
    if (run.size() > 1) {
      canvas.curve(List.copyOf(run), paint, 1.75);
    } else if (run.size() == 1) {
      canvas.dot(run.getFirst().x(), run.getFirst().y(), 2.5, paint, "");
    }
    run.clear();
  }

  private Scale heights() {
    var shown =
        DoubleStream.concat(
                values.stream().flatMapToDouble(OptionalDouble::stream), target.stream())
            .summaryStatistics();
    double room = Math.max((shown.getMax() - shown.getMin()) * 0.1, 1e-6);
    return new Scale(shown.getMin() - room, shown.getMax() + room, HEIGHT - EDGE, EDGE);
  }
}
