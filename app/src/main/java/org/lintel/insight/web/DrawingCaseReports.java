package org.lintel.insight.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import org.lintel.casework.CaseReport;
import org.lintel.casework.CaseReportCharts;
import org.lintel.casework.CaseTally;
import org.lintel.insight.chart.Chart;
import org.lintel.insight.chart.Drawing;
import org.lintel.insight.chart.IntervalDots;
import org.lintel.insight.chart.Numerals;
import org.lintel.insight.chart.Trend;
import org.lintel.platform.web.Part;
import org.lintel.platform.web.Text;
import org.lintel.statistics.Figure;
import org.lintel.statistics.Interval;
import org.lintel.statistics.PublicationFloor;
import org.lintel.statistics.Rate;
import org.springframework.stereotype.Component;

/**
 * Draws the report of cases: months as a trend, communities and categories as dots. Nothing is
 * judged or put into ranks; the tables below hold the same figures.
 */
@Component
class DrawingCaseReports implements CaseReportCharts {

  /** More rows are no picture; the table has them all. */
  static final int MOST_ROWS = 60;

  private static final int DECIMALS = 1;
  private static final int HUNDRED = 100;

  /** A figure with its limits in the unit that is shown, and of how many cases it is. */
  private record Point(double value, double low, double high, boolean isFew, long cases) {}

  /** What is drawn of a tally. */
  private enum Measure {
    COMPLAINTS("complaints", "") {
      @Override
      Optional<Point> of(CaseTally tally) {
        if (!tally.hasRate()) {
          return Optional.empty();
        }
        Rate rate = tally.complaintRate();
        Interval interval = rate.interval(Interval.USUAL_LEVEL).scaled(CaseTally.PER);
        return Optional.of(
            new Point(
                CaseTally.PER * rate.value(),
                interval.lower(),
                interval.upper(),
                tally.householdMonths() < PublicationFloor.COMPARE,
                tally.complaints()));
      }
    },
    ON_TIME("on-time", "%") {
      @Override
      Optional<Point> of(CaseTally tally) {
        return tally.onTimeShare() instanceof Figure figure
            ? Optional.of(
                new Point(
                    HUNDRED * figure.value(),
                    HUNDRED * figure.interval().lower(),
                    HUNDRED * figure.interval().upper(),
                    tally.decided() < PublicationFloor.COMPARE,
                    tally.decided()))
            : Optional.empty();
      }
    };

    private final String key;
    private final String unit;

    Measure(String key, String unit) {
      this.key = "insight.cases." + key;
      this.unit = unit;
    }

    abstract Optional<Point> of(CaseTally tally);

    String written(Point point) {
      return Numerals.plain(point.value(), DECIMALS)
          + unit
          + " ("
          + Numerals.plain(point.low(), DECIMALS)
          + "–"
          + Numerals.plain(point.high(), DECIMALS)
          + unit
          + ")";
    }
  }

  @Override
  public Optional<Part> complaints(Text text, CaseReport.By by, List<CaseReport.Named> counted) {
    return drawn(Measure.COMPLAINTS, text, by, counted);
  }

  @Override
  public Optional<Part> onTime(Text text, CaseReport.By by, List<CaseReport.Named> counted) {
    return drawn(Measure.ON_TIME, text, by, counted);
  }

  private static Optional<Part> drawn(
      Measure measure, Text text, CaseReport.By by, List<CaseReport.Named> counted) {
    List<CaseReport.Named> groups = counted.stream().filter(named -> !named.isWhole()).toList();
    long shown = groups.stream().filter(named -> measure.of(named.tally()).isPresent()).count();
    Optional<Point> whole =
        counted.stream()
            .filter(CaseReport.Named::isWhole)
            .findFirst()
            .flatMap(named -> measure.of(named.tally()));
    if (shown < 2 || groups.size() > MOST_ROWS || whole.isEmpty()) {
      return Optional.empty();
    }
    IntFunction<Drawing> drawing =
        by == CaseReport.By.MONTH
            ? new Trend(periods(measure, text, groups), OptionalDouble.empty(), "", DECIMALS, false)
                ::drawn
            : dots(measure, text, by, groups, whole.get())::drawn;
    String conclusion =
        text.get(
            measure.key + ".conclusion." + (by == CaseReport.By.MONTH ? "month" : "groups"),
            groups.getFirst().name(),
            groups.getLast().name(),
            shown,
            measure.written(whole.get()));
    String legend = text.get(measure.key + ".legend." + by.key());
    return Optional.of(
        new Part(
            "insight/_case-report-chart",
            new CaseReportChart(Chart.beside(conclusion, drawing), legend)));
  }

  private static IntervalDots dots(
      Measure measure, Text text, CaseReport.By by, List<CaseReport.Named> groups, Point whole) {
    var rows = new ArrayList<IntervalDots.Row>();
    for (CaseReport.Named group : groups) {
      measure
          .of(group.tally())
          .map(
              at -> new IntervalDots.Row(group.name(), at.value(), at.low(), at.high(), at.isFew()))
          .ifPresent(rows::add);
    }
    boolean isHeldAgainstAll = by == CaseReport.By.COMMUNITY || measure == Measure.ON_TIME;
    String all =
        text.get("insight.cases.all", Numerals.plain(whole.value(), DECIMALS) + measure.unit);
    return new IntervalDots(
        rows,
        isHeldAgainstAll ? OptionalDouble.of(whole.value()) : OptionalDouble.empty(),
        all,
        DECIMALS,
        measure.unit);
  }

  private static List<Trend.Period> periods(
      Measure measure, Text text, List<CaseReport.Named> months) {
    var labels = MonthLabels.of(months.stream().map(CaseReport.Named::name).toList(), text);
    var periods = new ArrayList<Trend.Period>();
    for (int at = 0; at < months.size(); at++) {
      Optional<Point> point = measure.of(months.get(at).tally());
      MonthLabels.Label label = labels.get(at);
      periods.add(
          new Trend.Period(
              label.month(),
              label.year(),
              label.month().isEmpty()
                  ? ""
                  : point.map(each -> Numerals.count(each.cases())).orElse("—"),
              point.map(each ->
                  new Trend.Value(each.value(), each.low(), each.high(), each.isFew(), 0))));
    }
    return periods;
  }
}
