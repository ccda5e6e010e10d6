package org.lintel.insight.web;

import java.util.Optional;
import org.lintel.insight.chart.Numerals;
import org.lintel.measurement.Change;
import org.lintel.measurement.Metric;
import org.lintel.measurement.NetPromoterTrend;
import org.lintel.measurement.Reading;
import org.lintel.measurement.Unit;
import org.lintel.platform.web.Text;

/** The last step of a trend: the very change that the card of the figure tells, in a sentence. */
final class LastStep {

  private final Reading now;
  private final Reading before;
  private final Text text;

  private LastStep(Reading now, Reading before, Text text) {
    this.now = now;
    this.before = before;
    this.text = text;
  }

  /** Empty without an earlier period. */
  static String words(
      Reading now,
      Optional<Reading> before,
      Optional<Change> change,
      NetPromoterTrend trend,
      Text text) {
    if (before.isEmpty() || change.isEmpty()) {
      return "";
    }
    return new LastStep(now, before.get(), text).words(change.get(), trend);
  }

  private String words(Change change, NetPromoterTrend trend) {
    String shown = period(now);
    String other = period(before);
    return switch (change.of(Metric.NET_PROMOTER_SCORE)) {
      case Change.Verdict.Judged judged ->
          text.get(
                  judged.isSignificant() ? "insight.trend.real" : "insight.trend.chance",
                  shown,
                  other,
                  Numerals.signed(judged.difference(), Unit.POINTS.decimals()))
              + cautions(change, trend);
      case Change.Verdict.TooFew few ->
          text.get("insight.trend.too-few", shown, other, few.needs());
      case Change.Verdict.NotComparable _ ->
          text.get(
              isConverted(trend) ? "insight.trend.converted" : "insight.trend.not-comparable",
              shown,
              other);
    };
  }

  /** A comparison is over the communities asked both times, whatever the words of the question. */
  private String cautions(Change change, NetPromoterTrend trend) {
    int most = Math.max(now.communities().size(), before.communities().size());
    String both =
        change.communities() < most ? text.get("insight.trend.both", change.communities()) : "";
    boolean isReworded =
        trend.isReworded(
            now.selection().period().orElseThrow(), before.selection().period().orElseThrow());
    return isReworded ? both + text.get("insight.trend.reworded") : both;
  }

  /** Whether answers of one of the two were given on another scale than those of the other. */
  private boolean isConverted(NetPromoterTrend trend) {
    return trend.points().stream()
            .filter(point ->
                Optional.of(point.period()).equals(now.selection().period())
                    || Optional.of(point.period()).equals(before.selection().period()))
            .map(point -> point.asked().converted())
            .distinct()
            .count()
        > 1;
  }

  private static String period(Reading reading) {
    return reading.selection().period().map(CockpitHead::shortly).orElse("");
  }
}
