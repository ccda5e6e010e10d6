package org.lintel.insight.chart;

import java.util.Comparator;
import java.util.List;

/**
 * Groups by sample size and score, with the bands in which chance alone would keep them.
 *
 * @param points groups with enough answers to be drawn
 * @param centre the score of all together
 * @param limits bands by sample size, ascending
 * @param isShare scores are shares in percent, not net scores
 */
public record Funnel(
    List<Point> points, double centre, List<Limit> limits, Words words, boolean isShare) {

  public Funnel {
    points = List.copyOf(points);
    limits = limits.stream().sorted(Comparator.comparingDouble(Limit::n)).toList();
    if (limits.size() < 2) {
      throw new IllegalArgumentException("a band needs at least two limits");
    }
  }

  /** Groups by their net promoter score. */
  public Funnel(List<Point> points, double centre, List<Limit> limits, Words words) {
    this(points, centre, limits, words, false);
  }

  /** Text around the points: under the x axis, and at the line of the centre. */
  public record Words(String sample, String centre) {}

  /** One group. */
  public record Point(String label, long n, double score, Verdict verdict) {}

  String title(Point point) {
    return named(point) + " (n = " + Numerals.count(point.n()) + ")";
  }

  String named(Point point) {
    return point.label() + " " + written(point.score());
  }

  String written(double score) {
    return isShare ? Numerals.plain(score, 0) + "%" : Numerals.signed(score, 0);
  }

  double lowest() {
    return isShare ? 0 : -100;
  }

  /** Where chance keeps 95 % and 99.8 % of groups with n answers. */
  public record Limit(double n, double low95, double high95, double low998, double high998) {}

  public Drawing drawn(int width) {
    return new FunnelLayout(this, width).drawing();
  }
}
