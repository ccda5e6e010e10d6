package org.lintel.analysis.figure;

import java.util.List;
import org.lintel.measurement.Satisfaction;
import org.lintel.measurement.Unit;
import org.lintel.statistics.Histogram;
import org.lintel.statistics.Mean;
import org.lintel.statistics.Nps;
import org.lintel.statistics.Purpose;

/**
 * A headline question in one period: its answers and the figures made of them.
 *
 * @param answers counted by score
 * @param main the figure that leads
 * @param mean mean of the same answers
 */
public record Headline(Histogram answers, Line main, Line mean) {

  static final double HUNDRED = 100;

  /** Recommendation: NPS, and the mean of the answers, which needs fewer of them. */
  static Headline recommendation(String subject, String period, Histogram answers, Purpose aim) {
    return new Headline(
        answers,
        Line.of(Part.RECOMMENDATION, "nps", subject, period, nps(answers, aim), Unit.POINTS),
        Line.of(
            Part.RECOMMENDATION,
            "likelihood.mean",
            subject,
            period,
            mean(answers, aim),
            Unit.SCALE));
  }

  /** Satisfaction: share of the two highest points, and the mean. */
  static Headline satisfaction(String subject, String period, Histogram answers, Purpose aim) {
    return new Headline(
        answers,
        Line.of(
            Part.SATISFACTION,
            "satisfaction.top2",
            subject,
            period,
            top(answers, aim),
            Unit.PERCENT),
        Line.of(
            Part.SATISFACTION,
            "satisfaction.mean",
            subject,
            period,
            mean(answers, aim),
            Unit.SCALE));
  }

  static Finding nps(Histogram answers, Purpose aim) {
    return Finding.of(Nps.of(answers).estimate(aim), HUNDRED);
  }

  static Finding top(Histogram answers, Purpose aim) {
    return Finding.of(answers.top(Satisfaction.BOXES).estimate(aim), HUNDRED);
  }

  static Finding mean(Histogram answers, Purpose aim) {
    return Finding.of(Mean.of(answers).estimate(aim), 1);
  }

  List<Line> lines() {
    return List.of(main, mean);
  }
}
