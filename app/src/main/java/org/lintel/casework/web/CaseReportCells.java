package org.lintel.casework.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lintel.casework.CaseReport;
import org.lintel.casework.CaseTally;
import org.lintel.casework.ClosingOutcome;
import org.lintel.platform.web.Text;
import org.lintel.statistics.Figure;
import org.lintel.statistics.Interval;
import org.lintel.statistics.PublicationFloor;
import org.lintel.statistics.Rate;
import org.lintel.statistics.ShareMethod;
import org.lintel.statistics.WaitingTimes;

/** The report as rows of cells; what the page does not show for being few is empty here, too. */
record CaseReportCells(Text text, CaseReport.Asked asked) {

  private static final int DECIMALS = 4;

  private static final List<String> BEGINNING =
      List.of(
          "group",
          "name",
          "from",
          "to",
          "complaints",
          "household-months",
          "rate",
          "rate-lower",
          "rate-upper",
          "received",
          "open");

  private static final List<String> END =
      List.of(
          "reopened",
          "on-time",
          "decided",
          "share",
          "share-lower",
          "share-upper",
          "response",
          "response-lower",
          "response-upper",
          "response-served",
          "response-all",
          "solution",
          "solution-lower",
          "solution-upper",
          "solution-served",
          "solution-all",
          "level",
          "method");

  List<String> headings() {
    Stream<String> outcomes =
        Stream.of(ClosingOutcome.Kind.values())
            .map(outcome -> text.get("casework.outcome." + outcome.key()));
    return Stream.of(headings(BEGINNING), outcomes, headings(END)).flatMap(each -> each).toList();
  }

  private Stream<String> headings(List<String> columns) {
    return columns.stream().map(column -> text.get("casework.report.column." + column));
  }

  List<@Nullable Object> of(CaseReport.Named named) {
    CaseTally tally = named.tally();
    var cells = new ArrayList<@Nullable Object>();
    cells.add(text.get("casework.report.by." + asked.by().key()));
    cells.add(named.name());
    cells.add(asked.from().toString());
    cells.add(asked.to().toString());
    cells.add(tally.complaints());
    cells.add(number(tally.householdMonths()));
    rate(tally, cells);
    cells.add(tally.received());
    cells.add(tally.open());
    for (ClosingOutcome.Kind outcome : ClosingOutcome.Kind.values()) {
      cells.add(tally.closed(outcome));
    }
    cells.add(tally.reopened());
    share(tally, cells);
    waiting(tally.response(), cells);
    waiting(tally.solution(), cells);
    cells.add(number(Interval.USUAL_LEVEL));
    cells.add(Rate.METHOD + " " + ShareMethod.WILSON.id() + " " + WaitingTimes.METHOD);
    return cells;
  }

  private static void rate(CaseTally tally, List<@Nullable Object> cells) {
    if (!tally.hasRate()) {
      empty(cells, 3);
      return;
    }
    Rate rate = tally.complaintRate();
    Interval interval = rate.interval(Interval.USUAL_LEVEL).scaled(CaseTally.PER);
    cells.add(number(CaseTally.PER * rate.value()));
    cells.add(number(interval.lower()));
    cells.add(number(interval.upper()));
  }

  private static void share(CaseTally tally, List<@Nullable Object> cells) {
    cells.add(tally.onTime());
    cells.add(tally.decided());
    if (tally.onTimeShare() instanceof Figure figure) {
      cells.add(number(figure.value()));
      cells.add(number(figure.interval().lower()));
      cells.add(number(figure.interval().upper()));
    } else {
      empty(cells, 3);
    }
  }

  private static void waiting(WaitingTimes times, List<@Nullable Object> cells) {
    if (times.all() < PublicationFloor.SCORE) {
      empty(cells, 3);
    } else {
      var median = times.median(Interval.USUAL_LEVEL);
      cells.add(minutes(median.value()));
      cells.add(minutes(median.lower()));
      cells.add(minutes(median.upper()));
    }
    cells.add(times.served());
    cells.add(times.all());
  }

  private static @Nullable Object minutes(OptionalDouble minutes) {
    return minutes.isPresent() ? number(minutes.getAsDouble()) : null;
  }

  private static void empty(List<@Nullable Object> cells, int count) {
    for (int at = 0; at < count; at++) {
      cells.add(null);
    }
  }

  private static BigDecimal number(double value) {
    return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
  }
}
