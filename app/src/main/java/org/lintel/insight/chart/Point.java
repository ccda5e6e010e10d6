package org.lintel.insight.chart;

/** A place on a drawing. */
record Point(double x, double y) {

  String moveTo() {
    return "M" + Drawing.number(x) + " " + Drawing.number(y);
  }

  String lineTo() {
    return "L" + Drawing.number(x) + " " + Drawing.number(y);
  }
}
