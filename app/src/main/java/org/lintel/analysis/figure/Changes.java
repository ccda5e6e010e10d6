package org.lintel.analysis.figure;

import java.util.ArrayList;
import java.util.List;
import org.lintel.measurement.Satisfaction;
import org.lintel.measurement.Unit;
import org.lintel.statistics.Difference;
import org.lintel.statistics.Histogram;
import org.lintel.statistics.Mean;
import org.lintel.statistics.Nps;
import org.lintel.statistics.Sums;

/**
 * What changed from one period to another, as statements about the process and judged together.
 *
 * @param period the later one
 * @param against the earlier one
 */
record Changes(String period, String against) {

  /** NPS and the mean of the same answers. */
  List<Line> ofRecommendation(String subject, Histogram now, Histogram before) {
    return List.of(
        line(
            "nps.change",
            subject,
            Finding.of(Difference.of(Nps.of(now), Nps.of(before)), Headline.HUNDRED),
            Unit.POINTS),
        line("likelihood.mean.change", subject, ofMeans(now, before), Unit.GAP));
  }

  /** Share of the two highest points and the mean. */
  List<Line> ofSatisfaction(String subject, Histogram now, Histogram before) {
    var shares = Difference.of(now.top(Satisfaction.BOXES), before.top(Satisfaction.BOXES));
    return List.of(
        line("satisfaction.change", subject, Finding.of(shares, Headline.HUNDRED), Unit.PERCENT),
        line("satisfaction.mean.change", subject, ofMeans(now, before), Unit.GAP));
  }

  /** The mean of a scale. */
  Line ofScale(String name, Sums now, Sums before) {
    return line(
        "scale.change",
        name,
        Finding.of(Difference.of(Mean.of(now), Mean.of(before)), 1),
        Unit.GAP);
  }

  /** All of them judged together. */
  static List<Line> judged(List<List<Line>> changes) {
    var all = new ArrayList<Line>();
    changes.forEach(all::addAll);
    return Judging.together(all);
  }

  private static Finding ofMeans(Histogram now, Histogram before) {
    return Finding.of(Difference.of(Mean.of(now), Mean.of(before)), 1);
  }

  private Line line(String measure, String subject, Finding finding, Unit unit) {
    return new Line(Part.CHANGE, measure, subject, "", period, against, finding, unit);
  }
}
