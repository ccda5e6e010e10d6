package org.lintel.insight.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Collects marks in the order they are painted. */
final class Canvas {

  static final String SOLID = "";
  static final String DASHED = "5 4";
  static final double SMALL = 12;
  static final double NORMAL = 13;

  private final List<Mark> marks = new ArrayList<>();

  void box(double x, double y, double width, double height, double corner, Paint fill) {
    marks.add(new Mark.Box(x, y, width, height, corner, fill, "", false));
  }

  void bar(Mark.Box bar) {
    marks.add(bar);
  }

  void line(double fromX, double fromY, double toX, double toY, Paint stroke, double width) {
    marks.add(new Mark.Line(fromX, fromY, toX, toY, stroke, width, SOLID));
  }

  void dashed(double fromX, double fromY, double toX, double toY, Paint stroke) {
    marks.add(new Mark.Line(fromX, fromY, toX, toY, stroke, 1.25, DASHED));
  }

  void curve(List<Point> points, Paint stroke, double width) {
    marks.add(new Mark.Shape(through(points), Paint.NONE, stroke, width, SOLID, ""));
  }

  /** Several lines of one kind. */
  void strokes(List<List<Point>> lines, Paint stroke, double width) {
    String path = lines.stream().map(Canvas::through).collect(Collectors.joining());
    marks.add(new Mark.Shape(path, Paint.NONE, stroke, width, SOLID, ""));
  }

  void area(List<Point> points, Paint fill) {
    marks.add(new Mark.Shape(through(points) + "Z", fill, Paint.NONE, 0, SOLID, ""));
  }

  void bracket(double fromX, double toX, double y, Paint stroke) {
    var points =
        List.of(
            new Point(fromX, y - 5), new Point(fromX, y), new Point(toX, y), new Point(toX, y - 5));
    curve(points, stroke, 1.5);
  }

  void dot(double x, double y, double radius, Paint fill, String title) {
    marks.add(new Mark.Dot(x, y, radius, fill, Paint.CARD, 1.5, title));
  }

  /** Hollow: not significant, or too few answers for a verdict. */
  void ring(double x, double y, double radius, Paint stroke, String title) {
    marks.add(new Mark.Dot(x, y, radius, Paint.CARD, stroke, 1.75, title));
  }

  /** Expectation. */
  void diamond(double x, double y, double radius, String title) {
    var points =
        List.of(
            new Point(x, y - radius),
            new Point(x + radius, y),
            new Point(x, y + radius),
            new Point(x - radius, y));
    marks.add(new Mark.Shape(through(points) + "Z", Paint.CARD, Paint.INK, 1.75, SOLID, title));
  }

  /** Significantly high when pointing up, significantly low when pointing down. */
  void triangle(double x, double y, boolean up, String title) {
    double tip = up ? -6.5 : 6.5;
    var points =
        List.of(new Point(x, y + tip), new Point(x + 7, y - tip), new Point(x - 7, y - tip));
    Paint fill = up ? Paint.ACTUAL : Paint.ALERT;
    marks.add(new Mark.Shape(through(points) + "Z", fill, Paint.CARD, 1.5, SOLID, title));
  }

  void text(double x, double y, String text, Mark.Anchor anchor, Paint fill) {
    marks.add(new Mark.Label(x, y, text, SMALL, false, anchor, fill, false));
  }

  /** Bold text; nothing when there is none. */
  void bold(double x, double y, String text, Mark.Anchor anchor, Paint fill) {
    if (text.isEmpty()) {
      return;
    }
    marks.add(new Mark.Label(x, y, text, NORMAL, true, anchor, fill, false));
  }

  void label(Mark.Label label) {
    marks.add(label);
  }

  Drawing drawing(int width, double height) {
    return new Drawing(width, (int) Math.ceil(height), marks);
  }

  static String through(List<Point> points) {
    var path = new StringBuilder(points.getFirst().moveTo());
    points.stream().skip(1).forEach(point -> path.append(point.lineTo()));
    return path.toString();
  }
}
