package org.lintel.insight.chart;

/** Diagonal stripes cut to a rectangle, so that no pattern with an id is needed. */
final class Stripes {

  private static final double STEP = 6;

  private Stripes() {}

  static String within(Mark.Box box) {
    var path = new StringBuilder();
    for (double at = STEP; at < box.width() + box.height(); at += STEP) {
      double fromX = Math.min(at, box.width());
      double fromY = Math.max(0, at - box.width());
      double toX = Math.max(0, at - box.height());
      double toY = Math.min(at, box.height());
      path.append(new Point(box.x() + fromX, box.y() + fromY).moveTo())
          .append(new Point(box.x() + toX, box.y() + toY).lineTo());
    }
    return path.toString();
  }
}
