package org.lintel.insight.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** A finished drawing in its own coordinates, ready to be printed as SVG. */
public record Drawing(int width, int height, List<Mark> marks) {

  /** Half a page of a desktop. */
  public static final int HALF = 500;

  /** The whole width of a desktop page. */
  public static final int FULL = 1120;

  /** A phone in the hand: its own layout, not a shrunken one. */
  public static final int PHONE = 350;

  public Drawing {
    marks = List.copyOf(marks);
  }

  public String viewBox() {
    return "0 0 " + width + " " + height;
  }

  /** A coordinate with at most one decimal, the same on every machine. */
  public static String number(double coordinate) {
    var rounded = BigDecimal.valueOf(coordinate).setScale(1, RoundingMode.HALF_UP);
    String text = rounded.stripTrailingZeros().toPlainString();
    return text.equals("-0") ? "0" : text;
  }
}
