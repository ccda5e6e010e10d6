package org.lintel.insight.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.lintel.insight.chart.Chart;
import org.lintel.insight.chart.DataTable;
import org.lintel.insight.chart.Numerals;
import org.lintel.insight.chart.Trend;
import org.lintel.measurement.Figure;
import org.lintel.measurement.Finding;
import org.lintel.measurement.NetPromoterTrend;
import org.lintel.measurement.TargetStanding;
import org.lintel.measurement.Unit;
import org.lintel.platform.web.Text;
import org.lintel.statistics.PublicationFloor;

/** The net promoter score over the quarters, and whether its last step is more than chance. */
final class TrendChart {

  private static final String NONE = "—";
  private static final String HIDDEN = "<" + PublicationFloor.COUNT;

  private final Text text;

  TrendChart(Text text) {
    this.text = text;
  }

  /**
   * The chart, or what it needs.
   *
   * @param verdict what is said of the last step, in words
   */
  ChartBox of(NetPromoterTrend trend, String verdict) {
    if (trend.points().isEmpty() || isNeverAsked(trend)) {
      return new EmptyBoxes(text).notAsked();
    }
    if (trend.shown() < 2) {
      return ChartBox.without(
          text.get("insight.trend.few"),
          text.get(
              "insight.trend.few.help",
              trend.shown(),
              PublicationFloor.SCORE,
              PublicationFloor.COMPARE));
    }
    Optional<TargetStanding> target = trend.points().getLast().figure().flatMap(Figure::target);
    var chart =
        new Trend(
            periods(trend),
            target
                .map(standing -> OptionalDouble.of(standing.value().doubleValue()))
                .orElse(OptionalDouble.empty()),
            target.map(standing -> text.get("insight.trend.target", value(standing))).orElse(""),
            Unit.POINTS.decimals());
    String note = new ConvertedWords(text).note(trend);
    return ChartBox.of(Chart.half((verdict + note).strip(), chart::drawn, table(trend)));
  }

  /** How to read it; control limits need more periods behind them than most companies have. */
  static String hint(int periods, Text text) {
    String hint = text.get("insight.trend.hint");
    return periods < NetPromoterTrend.QUARTERS
        ? hint + " · " + text.get("insight.trend.no-limits", NetPromoterTrend.QUARTERS)
        : hint;
  }

  private static boolean isNeverAsked(NetPromoterTrend trend) {
    return trend.points().stream()
        .allMatch(
            point -> point.figure().map(f -> f.finding() instanceof Finding.NotAsked).orElse(true));
  }

  private static String value(TargetStanding standing) {
    return FigureWords.value(Unit.POINTS, standing.value().doubleValue());
  }

  private static List<Trend.Period> periods(NetPromoterTrend trend) {
    var asked = trend.points().stream().map(NetPromoterTrend.Point::asked).distinct().toList();
    var periods = new ArrayList<Trend.Period>();
    int year = 0;
    for (NetPromoterTrend.Point point : trend.points()) {
      int itsYear = point.period().year();
      periods.add(
          new Trend.Period(
              "Q" + point.period().quarter() + ConvertedWords.mark(point),
              itsYear == year ? "" : String.format("%04d", itsYear),
              point.figure().map(TrendChart::count).orElse(NONE),
              point.shown().map(shown -> value(shown, asked.indexOf(point.asked())))));
      year = itsYear;
    }
    return periods;
  }

  private static Trend.Value value(Finding.Shown shown, int series) {
    return new Trend.Value(
        shown.value(),
        shown.interval().lower(),
        shown.interval().upper(),
        shown.isLowBase(),
        series);
  }

  private static String count(Figure figure) {
    OptionalLong n = figure.n();
    if (n.isPresent()) {
      return Numerals.count(n.getAsLong());
    }
    return figure.finding() instanceof Finding.TooFew ? HIDDEN : NONE;
  }

  private DataTable table(NetPromoterTrend trend) {
    var words = new FigureWords(text);
    return new DataTable(
        text.get("insight.trend.title"),
        List.of(
            text.get("insight.filter.period"),
            text.get("insight.compare.score"),
            text.get("insight.compare.n")),
        trend.points().stream()
            .map(point ->
                List.of(
                    CockpitHead.shortly(point.period()) + ConvertedWords.mark(point),
                    point
                        .figure()
                        .map(words::whole)
                        .orElseGet(() -> text.get("insight.figure.not-asked")),
                    point.figure().map(TrendChart::count).orElse(NONE)))
            .toList());
  }
}
