package org.lintel.casework.web;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalDouble;
import org.lintel.calendar.DurationText;
import org.lintel.casework.CaseReport;
import org.lintel.casework.CaseTally;
import org.lintel.casework.ClosingOutcome;
import org.lintel.platform.web.Text;
import org.lintel.statistics.Estimate;
import org.lintel.statistics.Figure;
import org.lintel.statistics.Interval;
import org.lintel.statistics.NotEnough;
import org.lintel.statistics.PublicationFloor;
import org.lintel.statistics.Rate;
import org.lintel.statistics.WaitingTimes;

/** Puts a tally into the words of the report. */
record CaseReportFigures(Text text) {

  CaseReportPage.Row row(CaseReport.Named named) {
    CaseTally tally = named.tally();
    return new CaseReportPage.Row(
        named.name(),
        named.isWhole(),
        count(tally.complaints()),
        String.format(Locale.ROOT, "%,.0f", tally.householdMonths()),
        rate(tally),
        count(tally.received()),
        count(tally.open()),
        Arrays.stream(ClosingOutcome.Kind.values()).map(each -> count(tally.closed(each))).toList(),
        count(tally.reopened()),
        tally.onTime() + "/" + tally.decided(),
        onTime(tally),
        waiting(tally.response()),
        waiting(tally.solution()));
  }

  private CaseReportPage.Measured rate(CaseTally tally) {
    if (!tally.hasRate()) {
      return few(CaseTally.FEWEST_MONTHS, "");
    }
    Rate rate = tally.complaintRate();
    Interval interval = rate.interval(Interval.USUAL_LEVEL).scaled(CaseTally.PER);
    return new CaseReportPage.Measured(
        number(CaseTally.PER * rate.value()),
        number(interval.lower()) + "–" + number(interval.upper()),
        tally.householdMonths() < PublicationFloor.COMPARE,
        "");
  }

  private CaseReportPage.Measured onTime(CaseTally tally) {
    Estimate share = tally.onTimeShare();
    return switch (share) {
      case NotEnough few -> few(few.needs(), "");
      case Figure figure ->
          new CaseReportPage.Measured(
              number(100 * figure.value()) + "%",
              number(100 * figure.interval().lower())
                  + "–"
                  + number(100 * figure.interval().upper())
                  + "%",
              share.floor() == PublicationFloor.LOW_BASE,
              "");
    };
  }

  private CaseReportPage.Measured waiting(WaitingTimes times) {
    String base = times.served() + "/" + times.all();
    if (times.all() < PublicationFloor.SCORE) {
      return few(PublicationFloor.SCORE, base);
    }
    var median = times.median(Interval.USUAL_LEVEL);
    if (median.value().isEmpty()) {
      return new CaseReportPage.Measured(
          text.get("casework.report.not-yet"), "", times.all() < PublicationFloor.COMPARE, base);
    }
    String lower = length(median.lower());
    String upper =
        median.upper().isEmpty() ? text.get("casework.report.open-end") : length(median.upper());
    return new CaseReportPage.Measured(
        length(median.value()),
        lower + " – " + upper,
        times.all() < PublicationFloor.COMPARE,
        base);
  }

  private String length(OptionalDouble minutes) {
    return DurationText.write(Duration.ofMinutes(Math.round(minutes.orElse(0))), text);
  }

  private CaseReportPage.Measured few(long needs, String base) {
    return new CaseReportPage.Measured(text.get("casework.report.few", needs), "", false, base);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
