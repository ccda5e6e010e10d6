package org.lintel.insight.chart;

import java.util.List;

/**
 * Places the rows of a dumbbell chart: beside their labels on wide drawings, under them on a phone.
 */
final class DumbbellLayout {

  private static final double HEAD = 30;
  private static final double FOOT = 26;

  private final Dumbbell chart;
  private final int width;
  private final boolean stacked;
  private final double labelWidth;
  private final double rowHeight;
  private final Scale values;
  private final Canvas canvas = new Canvas();

  DumbbellLayout(Dumbbell chart, int width) {
    this.chart = chart;
    this.width = width;
    this.stacked = width <= Drawing.PHONE;
    this.labelWidth = stacked ? 0 : widestLabel();
    boolean brief = chart.rows().stream().allMatch(row -> row.detail().isEmpty());
    this.rowHeight = stacked ? 62 : brief && labelWidth < width * 0.3 ? 38 : 48;
    double end = stacked ? width - 40.0 : width - 158.0;
    this.values = chart.values(stacked ? 40 : labelWidth + 48, end);
  }

  Drawing drawing() {
    double bottom = HEAD + chart.rows().size() * rowHeight;
    head(legend());
    grid(bottom);
    double top = HEAD;
    for (Dumbbell.Row row : chart.rows()) {
      row(row, top);
      top += rowHeight;
    }
    return canvas.drawing(width, bottom + FOOT);
  }

  /** Over the gaps, where the legend leaves room for it. */
  private void head(double legendEnd) {
    String head = chart.words().gapHead();
    if (legendEnd + 12 + Letters.width(head, Canvas.SMALL) <= width) {
      canvas.text(width, 14, head, Mark.Anchor.END, Paint.MUTED);
    }
  }

  /** Draws the legend and tells where it ends. */
  private double legend() {
    canvas.diamond(7, 10, 6, "");
    canvas.text(18, 14, chart.words().expectation(), Mark.Anchor.START, Paint.MUTED);
    double next = 18 + Letters.width(chart.words().expectation(), Canvas.SMALL) + 20;
    canvas.dot(next, 10, 5.5, Paint.ACTUAL, "");
    canvas.text(next + 10, 14, chart.words().perception(), Mark.Anchor.START, Paint.MUTED);
    return next + 10 + Letters.width(chart.words().perception(), Canvas.SMALL);
  }

  private double widestLabel() {
    double widest =
        chart.rows().stream()
            .mapToDouble(row ->
                Math.max(
                    Letters.width(row.label(), Canvas.NORMAL) * 1.05,
                    Letters.width(row.detail(), Canvas.SMALL)))
            .max()
            .orElse(0);
    return Math.min(widest, width * 0.36);
  }

  private void grid(double bottom) {
    for (double tick : values.ticks((int) Math.clamp((values.end() - values.start()) / 60, 1, 5))) {
      double x = values.at(tick);
      if (!stacked) {
        canvas.line(x, HEAD, x, bottom, Paint.LINE, 1);
      }
      canvas.text(x, bottom + 18, Numerals.plain(tick, 1), Mark.Anchor.MIDDLE, Paint.MUTED);
    }
  }

  private void row(Dumbbell.Row row, double top) {
    if (top > HEAD) {
      canvas.line(0, top, width, top, Paint.LINE, 1);
    }
    double middle = stacked ? top + 44 : top + rowHeight / 2;
    label(row, top);
    row.pair()
        .ifPresentOrElse(
            pair -> {
              bell(pair, row.label(), middle);
              gap(pair, stacked ? top + 22 : middle + 5);
            },
            () ->
                canvas.text(
                    width,
                    stacked ? top + 22 : middle + 4,
                    row.absence(),
                    Mark.Anchor.END,
                    Paint.MUTED));
  }

  private void label(Dumbbell.Row row, double top) {
    if (stacked) {
      String line = Letters.lines(row.label(), Canvas.NORMAL, width - 112.0, 1).getFirst();
      canvas.bold(0, top + 22, line, Mark.Anchor.START, Paint.INK);
      return;
    }
    List<String> lines = Letters.lines(row.label(), Canvas.NORMAL, labelWidth + 8, 2);
    boolean single = lines.size() == 1;
    double first = top + rowHeight / 2 + (single && row.detail().isEmpty() ? 5 : -3);
    for (int line = 0; line < lines.size(); line++) {
      canvas.bold(0, first + line * 17, lines.get(line), Mark.Anchor.START, Paint.INK);
    }
    if (single && !row.detail().isEmpty()) {
      canvas.text(0, first + 17, row.detail(), Mark.Anchor.START, Paint.MUTED);
    }
  }

  private void bell(Dumbbell.Pair pair, String label, double y) {
    double expected = values.clamped(pair.expectation());
    double perceived = values.clamped(pair.perception());
    canvas.line(expected, y, perceived, y, pair.trail(), 4.5);
    canvas.dot(
        perceived,
        y,
        6,
        Paint.ACTUAL,
        label + ": " + chart.words().perception() + " " + Numerals.plain(pair.perception(), 2));
    canvas.diamond(
        expected,
        y,
        7,
        label + ": " + chart.words().expectation() + " " + Numerals.plain(pair.expectation(), 2));
    boolean below = pair.perception() <= pair.expectation();
    value(below ? perceived : expected, y, below ? pair.perception() : pair.expectation(), -11);
    value(below ? expected : perceived, y, below ? pair.expectation() : pair.perception(), 11);
  }

  private void value(double x, double y, double value, double shift) {
    var anchor = shift < 0 ? Mark.Anchor.END : Mark.Anchor.START;
    canvas.label(
        new Mark.Label(
            x + shift,
            y + 4,
            Numerals.plain(value, 2),
            Canvas.SMALL,
            false,
            anchor,
            Paint.INK,
            !stacked));
  }

  private void gap(Dumbbell.Pair pair, double baseline) {
    String gap = Numerals.signed(pair.gap(), 2);
    String margin = Numerals.interval(pair.gap(), pair.gapLow(), pair.gapHigh(), 2);
    double marginStart = width - Letters.width(margin, Canvas.SMALL);
    boolean noted = !pair.isCertain() && !stacked;
    double line = noted ? baseline - 9 : baseline;
    canvas.text(width, line, margin, Mark.Anchor.END, Paint.MUTED);
    canvas.label(
        new Mark.Label(marginStart - 6, line, gap, 16, true, Mark.Anchor.END, pair.paint(), false));
    if (noted) {
      canvas.text(width, line + 16, chart.words().notSignificant(), Mark.Anchor.END, Paint.MUTED);
    }
  }
}
