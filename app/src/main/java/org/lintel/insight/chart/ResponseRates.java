package org.lintel.insight.chart;

import java.util.List;

/**
 * Who is not heard: the share that answered in each group with its interval, against the share of
 * all.
 *
 * @param groups in the order of the breakdown
 * @param overall share of all asked that answered
 * @param overallLabel text at the line of all
 */
public record ResponseRates(List<Group> groups, double overall, String overallLabel) {

  private static final double TOP = 26;
  private static final double ROW = 34;
  private static final double STACKED_ROW = 52;

  public ResponseRates {
    groups = List.copyOf(groups);
    if (groups.isEmpty()) {
      throw new IllegalArgumentException("no groups to draw");
    }
  }

  /** One group; low and high bound its share. */
  public record Group(
      String label, long asked, long answered, double low, double high, Verdict verdict) {

    public Group {
      if (answered < 0 || answered > asked) {
        throw new IllegalArgumentException(answered + " answers of " + asked + " asked");
      }
    }

    double share() {
      return asked == 0 ? 0 : (double) answered / asked;
    }

    String title() {
      return label + ": " + Numerals.count(answered) + " / " + Numerals.count(asked);
    }
  }

  public Drawing drawn(int width) {
    boolean stacked = width <= Drawing.PHONE;
    var canvas = new Canvas();
    double labels = stacked ? 0 : labelWidth(width);
    Scale shares = shares(stacked ? 2 : labels + 12, stacked ? width - 4 : width - 136);
    double row = stacked ? STACKED_ROW : ROW;
    double bottom = TOP + groups.size() * row;
    double top = TOP;
    for (Group group : groups) {
      group(canvas, group, new Band(top, row, labels, width, stacked), shares);
      top += row;
    }
    overall(canvas, shares, row, width);
    return canvas.drawing(width, bottom + 24);
  }

  private record Band(double top, double height, double labels, int width, boolean stacked) {

    double bar() {
      return stacked ? top + 26 : top + 9;
    }

    double baseline() {
      return stacked ? top + 18 : top + height / 2 + 5;
    }
  }

  private double labelWidth(int width) {
    double widest =
        groups.stream()
            .mapToDouble(group -> Letters.width(group.label(), Canvas.NORMAL))
            .max()
            .orElse(0);
    return Math.min(widest, width * 0.3);
  }

  private Scale shares(double start, double end) {
    double most = groups.stream().mapToDouble(Group::high).max().orElse(1);
    return Scale.around(0, Math.min(1, Math.max(most, overall) + 0.01), 5, start, end);
  }

  private static void group(Canvas canvas, Group group, Band band, Scale shares) {
    double labelWidth = band.stacked() ? band.width() - 140.0 : band.labels() + 6;
    String label = Letters.lines(group.label(), Canvas.NORMAL, labelWidth, 1).getFirst();
    canvas.label(
        new Mark.Label(
            0,
            band.baseline(),
            label,
            Canvas.NORMAL,
            group.verdict() == Verdict.LOW,
            Mark.Anchor.START,
            Paint.INK,
            false));
    double start = shares.at(0);
    double length = Math.max(1.5, shares.at(group.share()) - start);
    Paint fill = group.verdict() == Verdict.LOW ? Paint.ALERT : Paint.ACTUAL;
    canvas.box(start, band.bar(), shares.end() - start, 16, 4, Paint.SHADE);
    canvas.bar(
        new Mark.Box(
            start, band.bar(), length, 16, 4, fill, group.title(), group.verdict() == Verdict.LOW));
    whisker(canvas, shares.clamped(group.low()), shares.clamped(group.high()), band.bar() + 8);
    figures(canvas, group, band);
  }

  private static void whisker(Canvas canvas, double from, double to, double y) {
    canvas.line(from, y, to, y, Paint.CARD, 4);
    canvas.line(from, y, to, y, Paint.INK, 1.5);
    canvas.line(from, y - 4, from, y + 4, Paint.INK, 1.5);
    canvas.line(to, y - 4, to, y + 4, Paint.INK, 1.5);
  }

  private static void figures(Canvas canvas, Group group, Band band) {
    String share = Numerals.share(group.share(), 1);
    String counts = Numerals.count(group.answered()) + " / " + Numerals.count(group.asked());
    double right = band.width();
    canvas.text(right, band.baseline(), counts, Mark.Anchor.END, Paint.MUTED);
    double shareRight = right - Math.max(76, Letters.width(counts, Canvas.SMALL) + 8);
    boolean low = group.verdict() == Verdict.LOW;
    canvas.bold(
        shareRight,
        band.baseline(),
        (low ? "▼ " : "") + share,
        Mark.Anchor.END,
        low ? Paint.ALERT : Paint.INK);
  }

  /** The line of all: through every bar, but not through the words above the bars of a phone. */
  private void overall(Canvas canvas, Scale shares, double row, int width) {
    double x = shares.at(overall);
    double bottom = TOP + groups.size() * row;
    if (width <= Drawing.PHONE) {
      for (int i = 0; i < groups.size(); i++) {
        double bar = TOP + i * row + 26;
        canvas.dashed(x, bar - 3, x, bar + 19, Paint.INK);
      }
    } else {
      canvas.dashed(x, TOP - 4, x, bottom, Paint.INK);
    }
    double half = Letters.width(overallLabel, Canvas.SMALL) / 2;
    double middle = Math.clamp(x, half + 2, width - half - 2);
    canvas.text(middle, TOP - 10, overallLabel, Mark.Anchor.MIDDLE, Paint.INK);
    for (double tick : shares.ticks(5)) {
      canvas.text(
          shares.at(tick), bottom + 16, Numerals.share(tick, 0), Mark.Anchor.MIDDLE, Paint.MUTED);
    }
  }
}
