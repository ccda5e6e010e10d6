package org.lintel.insight.chart;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lintel.statistics.publication.Percentages;

/**
 * Answers to the 0-10 question: the shares of the three camps as one bar, above every score as a
 * column of its own.
 *
 * @param counts answers per score, eleven of them
 */
public record RecommendationScores(List<Long> counts, Camps camps) {

  private static final int BAR = 34;
  private static final int GAP = 2;
  private static final double COLUMNS_TOP = BAR + 42;

  public RecommendationScores {
    counts = List.copyOf(counts);
    if (counts.size() != 11 || counts.stream().anyMatch(count -> count < 0)) {
      throw new IllegalArgumentException("eleven counts from 0 are needed, not " + counts);
    }
    if (counts.stream().allMatch(count -> count == 0)) {
      throw new IllegalArgumentException("no answers to draw");
    }
  }

  public Drawing drawn(int width) {
    var canvas = new Canvas();
    sharesBar(canvas, width);
    double height = width <= Drawing.PHONE ? 112 : 142;
    columns(canvas, width, height);
    brackets(canvas, width, COLUMNS_TOP + height + 32);
    return canvas.drawing(width, COLUMNS_TOP + height + 56);
  }

  /** Only the bar of the three shares. */
  public Drawing shares(int width) {
    var canvas = new Canvas();
    sharesBar(canvas, width);
    return canvas.drawing(width, BAR);
  }

  private void sharesBar(Canvas canvas, int width) {
    double at = 0;
    List<String> tenths = printed(1, byCamp());
    List<String> units = printed(0, byCamp());
    for (int i = 0; i < camps.inOrder().size(); i++) {
      Camps.Camp camp = camps.inOrder().get(i);
      double share = share(camp.from(), camp.to());
      double length = share * width;
      if (length > GAP) {
        String label = camp.name() + " " + tenths.get(i);
        String fitting = fitting(length, label, tenths.get(i), units.get(i));
        boolean hatched = camp.hatched() && fitting.isEmpty();
        canvas.bar(new Mark.Box(at, 0, length - GAP, BAR, 5, camp.fill(), label, hatched));
        double indent = fitting.equals(label) ? 11 : 5;
        canvas.bold(at + indent, 22, fitting, Mark.Anchor.START, camp.ink());
      }
      at += length;
    }
  }

  /** The most that can be read inside a part of the bar. */
  private static String fitting(double length, String whole, String share, String brief) {
    if (Letters.width(whole, Canvas.NORMAL) + 24 < length) {
      return whole;
    }
    return Stream.of(share, brief)
        .filter(words -> Letters.width(words, Canvas.NORMAL) + 8 < length)
        .findFirst()
        .orElse("");
  }

  private void columns(Canvas canvas, int width, double height) {
    double most = IntStream.rangeClosed(0, 10).mapToDouble(this::share).max().orElse(1);
    double base = COLUMNS_TOP + height;
    double pitch = (double) width / 11;
    List<String> tenths = printed(1, counts);
    List<String> units = printed(0, counts);
    for (Camps.Camp camp : camps.inOrder()) {
      for (int score = camp.from(); score <= camp.to(); score++) {
        double share = share(score, score);
        double tall = counts.get(score) == 0 ? 0 : Math.max(2, share / most * height);
        double left = score * pitch + pitch * 0.09;
        String title = score + ": " + tenths.get(score) + " (" + counts.get(score) + ")";
        canvas.bar(
            new Mark.Box(
                left, base - tall, pitch * 0.82, tall, 3, camp.fill(), title, camp.hatched()));
        double middle = score * pitch + pitch / 2;
        boolean isBrief = width <= Drawing.PHONE && share >= 0.0995;
        String above = share == 0 ? "0" : (isBrief ? units : tenths).get(score);
        canvas.text(middle, base - tall - 6, above, Mark.Anchor.MIDDLE, Paint.MUTED);
        canvas.bold(middle, base + 18, String.valueOf(score), Mark.Anchor.MIDDLE, Paint.INK);
      }
    }
    canvas.line(0, base, width, base, Paint.CONTROL, 1);
  }

  private void brackets(Canvas canvas, int width, double y) {
    double pitch = (double) width / 11;
    for (Camps.Camp camp : camps.inOrder()) {
      double from = camp.from() * pitch + pitch * 0.09;
      double to = (camp.to() + 1) * pitch - pitch * 0.09;
      canvas.bracket(from, to, y, camp.fill());
      canvas.text((from + to) / 2, y + 18, camp.name(), Mark.Anchor.MIDDLE, Paint.MUTED);
    }
  }

  /** Rounded as in every table: what stands there adds up to 100. */
  private static List<String> printed(int decimals, List<Long> counts) {
    long[] all = counts.stream().mapToLong(Long::longValue).toArray();
    return Percentages.of(decimals, all).stream()
        .map(percent -> percent.toPlainString() + "%")
        .toList();
  }

  private List<Long> byCamp() {
    return camps.inOrder().stream()
        .map(camp ->
            counts.subList(camp.from(), camp.to() + 1).stream().mapToLong(Long::longValue).sum())
        .toList();
  }

  private double share(int score) {
    return share(score, score);
  }

  private double share(int from, int to) {
    double all = counts.stream().mapToLong(Long::longValue).sum();
    return counts.subList(from, to + 1).stream().mapToLong(Long::longValue).sum() / all;
  }
}
