package org.lintel.insight.chart;

import java.util.Comparator;
import java.util.List;

/**
 * Groups by sample size and score, with the bands in which chance alone would keep them.
 *
 * @param points groups with enough answers to be drawn
 * @param centre the score of all together
 * @param limits bands by sample size, ascending
 */
public record Funnel(List<Point> points, double centre, List<Limit> limits, Words words) {

  public Funnel {
    points = List.copyOf(points);
    limits = limits.stream().sorted(Comparator.comparingDouble(Limit::n)).toList();
    if (limits.size() < 2) {
      throw new IllegalArgumentException("a band needs at least two limits");
    }
  }

  /** Text around the points: under the x axis, and at the line of the centre. */
  public record Words(String sample, String centre) {}

  /** One group. */
  public record Point(String label, long n, double score, Verdict verdict) {

    String title() {
      return label + " " + Numerals.signed(score, 0) + " (n = " + Numerals.count(n) + ")";
    }
  }

  /** Where chance keeps 95 % and 99.8 % of groups with n answers. */
  public record Limit(double n, double low95, double high95, double low998, double high998) {}

  public Drawing drawn(int width) {
    return new FunnelLayout(this, width).drawing();
  }
}
