package org.lintel.analysis.figure;

import java.util.ArrayList;
import java.util.List;
import org.lintel.analysis.plan.GapPair;
import org.lintel.analysis.plan.ScalePlan;
import org.lintel.measurement.Satisfaction;
import org.lintel.measurement.Unit;
import org.lintel.statistics.Comparison;
import org.lintel.statistics.Difference;
import org.lintel.statistics.Histogram;
import org.lintel.statistics.Mean;
import org.lintel.statistics.Nps;
import org.lintel.statistics.Sums;
import org.lintel.survey.instrument.Range;

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
  Line ofScale(ScalePlan scale, Sums now, Sums before) {
    Range range = scale.items().getFirst().numbers().range();
    return line("scale.change", scale.name(), Finding.of(ofSums(range, now, before), 1), Unit.GAP);
  }

  /** The gap over all pairs, and what of its change comes from either side. */
  List<Line> ofGap(List<GapPair> pairs, RowChoice now, RowChoice before) {
    Range range = pairs.getFirst().perception().numbers().range();
    int widest = range.to() - range.from();
    Gaps.Sides later = Gaps.together(pairs, now);
    Gaps.Sides earlier = Gaps.together(pairs, before);
    var ofGaps =
        Difference.of(
            Mean.of(later.gap(), -widest, widest), Mean.of(earlier.gap(), -widest, widest));
    return List.of(
        line("gap.change", Gaps.ALL, Finding.of(ofGaps, 1), Unit.GAP),
        line(
            "gap.change.perception",
            Gaps.ALL,
            Finding.of(ofSums(range, later.perception(), earlier.perception()), 1),
            Unit.GAP),
        line(
            "gap.change.expectation",
            Gaps.ALL,
            Finding.of(ofSums(range, later.expectation(), earlier.expectation()), 1),
            Unit.GAP));
  }

  private static Comparison ofSums(Range range, Sums now, Sums before) {
    return Difference.of(
        Mean.of(now, range.from(), range.to()), Mean.of(before, range.from(), range.to()));
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
