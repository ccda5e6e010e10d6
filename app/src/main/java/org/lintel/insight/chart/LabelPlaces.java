package org.lintel.insight.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds room for labels beside their points, never over another label or point, and over a line
 * only where there is no other room.
 */
final class LabelPlaces {

  private static final double SIZE = 12.5;

  private final double left;
  private final double top;
  private final double right;
  private final double bottom;
  private final List<Area> taken = new ArrayList<>();
  private final List<Area> lines = new ArrayList<>();

  LabelPlaces(double left, double top, double right, double bottom) {
    this.left = left;
    this.top = top;
    this.right = right;
    this.bottom = bottom;
  }

  record Place(double x, double baseline, Mark.Anchor anchor) {}

  private record Area(double left, double top, double right, double bottom) {

    boolean meets(Area other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
  }

  void take(Point around, double radius) {
    take(around.x() - radius, around.y() - radius, around.x() + radius, around.y() + radius);
  }

  void take(double fromX, double fromY, double toX, double toY) {
    taken.add(new Area(fromX, fromY, toX, toY));
  }

  /** A line from one point to another that runs along an axis. */
  void avoid(Point from, Point to) {
    lines.add(
        new Area(
            Math.min(from.x(), to.x()) - 1,
            Math.min(from.y(), to.y()) - 1,
            Math.max(from.x(), to.x()) + 1,
            Math.max(from.y(), to.y()) + 1));
  }

  /**
   * Right, left, above or below the point, the first that is free of labels, points and lines; of
   * labels and points only, with a halo over the line, where there is none; empty when none is.
   */
  Optional<Place> near(Point point, String text) {
    double width = Letters.width(text, SIZE) * 1.06;
    List<Place> free =
        around(point).stream()
            .filter(place -> {
              Area area = area(place, width);
              return isInside(area) && taken.stream().noneMatch(area::meets);
            })
            .toList();
    Optional<Place> found =
        free.stream()
            .filter(place -> lines.stream().noneMatch(area(place, width)::meets))
            .findFirst()
            .or(() -> free.stream().findFirst());
    found.ifPresent(place -> taken.add(area(place, width)));
    return found;
  }

  private static List<Place> around(Point point) {
    return List.of(
        new Place(point.x() + 12, point.y() + 4, Mark.Anchor.START),
        new Place(point.x() - 12, point.y() + 4, Mark.Anchor.END),
        new Place(point.x(), point.y() - 13, Mark.Anchor.MIDDLE),
        new Place(point.x(), point.y() + 22, Mark.Anchor.MIDDLE),
        new Place(point.x() + 8, point.y() - 12, Mark.Anchor.START),
        new Place(point.x() - 8, point.y() - 12, Mark.Anchor.END),
        new Place(point.x() + 8, point.y() + 21, Mark.Anchor.START),
        new Place(point.x() - 8, point.y() + 21, Mark.Anchor.END));
  }

  private static Area area(Place place, double width) {
    double from =
        switch (place.anchor()) {
          case START -> place.x();
          case MIDDLE -> place.x() - width / 2;
          case END -> place.x() - width;
        };
    return new Area(from, place.baseline() - 11, from + width, place.baseline() + 3);
  }

  private boolean isInside(Area area) {
    return area.left() >= left
        && area.right() <= right
        && area.top() >= top
        && area.bottom() <= bottom;
  }
}
