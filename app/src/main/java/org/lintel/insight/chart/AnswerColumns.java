package org.lintel.insight.chart;

import java.util.List;

/**
 * How often each point of a scale was chosen, a column for each; the highest points, which count as
 * satisfied, are dark.
 *
 * @param from the lowest point
 * @param counts answers for each point
 * @param top how many of the highest points are dark
 */
public record AnswerColumns(int from, List<Long> counts, int top) {

  private static final double ROOF = 22;

  public AnswerColumns {
    counts = List.copyOf(counts);
    if (counts.stream().anyMatch(count -> count < 0)) {
      throw new IllegalArgumentException("counts below 0 in " + counts);
    }
    if (counts.stream().allMatch(count -> count == 0)) {
      throw new IllegalArgumentException("no answers to draw");
    }
  }

  public Drawing drawn(int width) {
    var canvas = new Canvas();
    double height = width <= Drawing.PHONE ? 112 : 142;
    double base = ROOF + height;
    double pitch = (double) width / counts.size();
    double all = counts.stream().mapToLong(Long::longValue).sum();
    double most = counts.stream().mapToLong(Long::longValue).max().orElse(1);
    for (int i = 0; i < counts.size(); i++) {
      long count = counts.get(i);
      double tall = count == 0 ? 0 : Math.max(2, count / most * height);
      String share = Numerals.share(count / all, 1);
      String title = (from + i) + ": " + share + " (" + count + ")";
      Paint fill = i >= counts.size() - top ? Paint.PROMOTER : Paint.PASSIVE;
      canvas.bar(
          new Mark.Box(
              i * pitch + pitch * 0.09, base - tall, pitch * 0.82, tall, 3, fill, title, false));
      double middle = i * pitch + pitch / 2;
      canvas.text(middle, base - tall - 6, share, Mark.Anchor.MIDDLE, Paint.MUTED);
      canvas.bold(middle, base + 18, String.valueOf(from + i), Mark.Anchor.MIDDLE, Paint.INK);
    }
    canvas.line(0, base, width, base, Paint.CONTROL, 1);
    return canvas.drawing(width, base + 28);
  }
}
