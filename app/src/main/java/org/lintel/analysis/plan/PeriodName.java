package org.lintel.analysis.plan;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lintel.survey.exchange.Moments;

/**
 * A period as cells write it. Days become quarters.
 *
 * @param label how reports write it
 * @param order later periods have higher ones
 */
record PeriodName(String label, long order) {

  private static final String YEAR = "((?:19|20)\\d{2})\\s*[年./ -]?\\s*";
  private static final Pattern QUARTER =
      Pattern.compile(YEAR + "(?:[Qq]\\s*|第)?([1-4一二三四])\\s*(?:季度|季|(?<=[Qq][1-4]))");
  private static final Pattern QUARTER_FIRST =
      Pattern.compile("[Qq]([1-4])[ ./-]*((?:19|20)\\d{2})");
  private static final Pattern MONTH = Pattern.compile(YEAR + "(0?[1-9]|1[0-2])\\s*月?");
  private static final Pattern ONLY_YEAR = Pattern.compile("((?:19|20)\\d{2})\\s*年?度?");
  private static final List<String> NUMERALS = List.of("一", "二", "三", "四");

  private static final int MONTHS = 12;
  private static final int QUARTER_MONTHS = 3;

  /** Reads a cell; empty when it is no period that has a place in time. */
  static Optional<PeriodName> in(String cell) {
    String text = Normalizer.normalize(cell.strip(), Normalizer.Form.NFKC);
    Matcher quarter = QUARTER.matcher(text);
    if (quarter.matches()) {
      return Optional.of(quarter(year(quarter, 1), numeral(quarter.group(2))));
    }
    Matcher first = QUARTER_FIRST.matcher(text);
    if (first.matches()) {
      return Optional.of(quarter(year(first, 2), numeral(first.group(1))));
    }
    Matcher month = MONTH.matcher(text);
    if (month.matches()) {
      int number = Integer.parseInt(month.group(2));
      String label = "%04d-%02d".formatted(year(month, 1), number);
      return Optional.of(new PeriodName(label, year(month, 1) * (long) MONTHS + number - 1));
    }
    Matcher year = ONLY_YEAR.matcher(text);
    if (year.matches()) {
      return Optional.of(
          new PeriodName(Integer.toString(year(year, 1)), year(year, 1) * (long) MONTHS));
    }
    return Moments.day(text).map(PeriodName::ofDay);
  }

  private static PeriodName ofDay(LocalDate day) {
    return quarter(day.getYear(), (day.getMonthValue() - 1) / QUARTER_MONTHS + 1);
  }

  private static PeriodName quarter(int year, int quarter) {
    long order = year * (long) MONTHS + (quarter - 1L) * QUARTER_MONTHS;
    return new PeriodName("%04dQ%d".formatted(year, quarter), order);
  }

  private static int year(Matcher found, int group) {
    return Integer.parseInt(found.group(group));
  }

  private static int numeral(String quarter) {
    int written = NUMERALS.indexOf(quarter);
    return written >= 0 ? written + 1 : Integer.parseInt(quarter);
  }
}
