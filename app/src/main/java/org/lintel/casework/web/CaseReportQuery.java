package org.lintel.casework.web;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lintel.casework.CaseReport;
import org.lintel.platform.web.Refusals;

/**
 * What the address of the report asks for.
 *
 * @param by what cases are counted by
 * @param from first month, {@code to} last month; empty for the usual ones
 * @param c community
 */
record CaseReportQuery(String by, String from, String to, String c) {

  /** Months of the period that is shown before anybody chooses one, this month among them. */
  private static final int USUAL_MONTHS = 6;

  private static final int MOST_MONTHS = 36;

  CaseReportQuery(
      @Nullable String by, @Nullable String from, @Nullable String to, @Nullable String c) {
    this.by = said(by);
    this.from = said(from);
    this.to = said(to);
    this.c = said(c);
  }

  private static String said(@Nullable String typed) {
    return Objects.requireNonNullElse(typed, "").strip();
  }

  String fromShown(YearMonth now) {
    return from.isEmpty() ? now.minusMonths(USUAL_MONTHS - 1).toString() : from;
  }

  String toShown(YearMonth now) {
    return to.isEmpty() ? now.toString() : to;
  }

  /** Empty when something is refused, which then stands beside its field. */
  Optional<CaseReport.Asked> read(YearMonth now, Refusals refusals) {
    Optional<YearMonth> first = month(fromShown(now));
    Optional<YearMonth> last = month(toShown(now));
    if (first.isEmpty()) {
      refusals.add("from", "casework.report.month", from);
    }
    if (last.isEmpty()) {
      refusals.add("to", "casework.report.month", to);
    }
    if (refusals.isEmpty() && last.orElseThrow().isBefore(first.orElseThrow())) {
      refusals.add("to", "casework.report.turned", fromShown(now), toShown(now));
    } else if (refusals.isEmpty()
        && !last.orElseThrow().isBefore(first.orElseThrow().plusMonths(MOST_MONTHS))) {
      refusals.add("to", "casework.report.long", MOST_MONTHS);
    }
    return refusals.isEmpty()
        ? Optional.of(
            new CaseReport.Asked(
                CaseReport.By.of(by),
                first.orElseThrow(),
                last.orElseThrow(),
                CasesController.id(c)))
        : Optional.empty();
  }

  private static Optional<YearMonth> month(String typed) {
    try {
      return Optional.of(YearMonth.parse(typed))
          .filter(month -> month.getYear() >= 2000 && month.getYear() < 2100);
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }
}
