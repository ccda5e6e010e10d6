package org.lintel.insight.chart;

import java.util.List;

/**
 * What stands below the periods of a trend: label, number of answers, year (before the label where
 * there is room). Numbers that would touch take turns on two lines.
 */
record TrendFoot(List<Trend.Period> periods, Scale across, double bottom) {

  private static final double LINE = 17;
  private static final double ROOM_FOR_A_YEAR = 58;

  /** Draws it, with the sign of the numbers ending at {@code left}; returns where it ends. */
  double draw(Canvas canvas, double left) {
    double counts = bottom + 20 + LINE;
    boolean takesTurns = takesTurns();
    double years = counts + (takesTurns ? 2 : 1) * LINE;
    boolean hasRoom = pitch() >= ROOM_FOR_A_YEAR;
    canvas.text(left, counts, "n", Mark.Anchor.END, Paint.MUTED);
    for (int i = 0; i < periods.size(); i++) {
      Trend.Period period = periods.get(i);
      double x = across.at(i);
      String label = hasRoom ? (period.year() + " " + period.label()).strip() : period.label();
      canvas.text(x, bottom + 20, label, Mark.Anchor.MIDDLE, Paint.INK);
      double turn = takesTurns && i % 2 == 1 ? LINE : 0;
      canvas.text(x, counts + turn, period.count(), Mark.Anchor.MIDDLE, Paint.MUTED);
      if (!hasRoom && !period.year().isEmpty()) {
        canvas.text(x, years, period.year(), Mark.Anchor.MIDDLE, Paint.MUTED);
      }
    }
    return hasRoom ? years - LINE + 8 : years + 8;
  }

  private boolean takesTurns() {
    return periods.stream()
        .anyMatch(period -> Letters.width(period.count(), Canvas.SMALL) + 6 > pitch());
  }

  private double pitch() {
    return across.at(1) - across.at(0);
  }
}
