package org.lintel.insight.chart;

/** One thing on a drawing. Titles are what a pointer reads; an empty title is none. */
public sealed interface Mark {

  /** A rectangle; a hatched one shows stripes on paper, where colours may be lost. */
  record Box(
      double x,
      double y,
      double width,
      double height,
      double corner,
      Paint fill,
      String title,
      boolean hatched)
      implements Mark {

    /** Stripes within the rectangle, as path data. */
    public String stripes() {
      return Stripes.within(this);
    }
  }

  record Line(
      double fromX, double fromY, double toX, double toY, Paint stroke, double width, String dash)
      implements Mark {}

  /** Any outline: band, curve, diamond, triangle. */
  record Shape(String path, Paint fill, Paint stroke, double width, String dash, String title)
      implements Mark {}

  record Dot(
      double x, double y, double radius, Paint fill, Paint stroke, double width, String title)
      implements Mark {}

  /** Text at a baseline; a halo keeps it readable over lines (drawn as a second text beneath). */
  record Label(
      double x,
      double y,
      String text,
      double size,
      boolean bold,
      Anchor anchor,
      Paint fill,
      boolean halo)
      implements Mark {}

  /** Which end of a text stands at its x. */
  enum Anchor {
    START,
    MIDDLE,
    END;

    public String value() {
      return switch (this) {
        case START -> "start";
        case MIDDLE -> "middle";
        case END -> "end";
      };
    }
  }
}
