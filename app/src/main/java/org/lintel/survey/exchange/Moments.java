package org.lintel.survey.exchange;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lintel.platform.sheet.SerialDays;

/** Reads days and moments as survey tools and spreadsheet programs write them. */
public final class Moments {

  private static final String TIME = "(?:[T\\s]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?)?";
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})[-/.\u5E74](\\d{1,2})[-/.\u6708](\\d{1,2})\u65E5?" + TIME);
  private static final Pattern MONTH_FIRST =
      Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})" + TIME);

  private static final Pattern OFFSET =
      Pattern.compile("(?<=:\\d{2})(?:\\.\\d+)?(?:Z|[+-]\\d{2}:?\\d{2})$");

  private Moments() {}

  /** The moment in the cell; without an offset of its own it is read in the zone. */
  public static Optional<Instant> moment(String cell, ZoneId zone) {
    String folded = Normalizer.normalize(cell.strip(), Normalizer.Form.NFKC);
    try {
      return Optional.of(OffsetDateTime.parse(folded).toInstant());
    } catch (DateTimeException notWithOffset) {
      return local(folded).map(local -> local.atZone(zone).toInstant());
    }
  }

  /** The day in the cell; of a moment with an offset the day there. */
  public static Optional<LocalDate> day(String cell) {
    String folded = Normalizer.normalize(cell.strip(), Normalizer.Form.NFKC);
    return local(OFFSET.matcher(folded).replaceFirst("")).map(LocalDateTime::toLocalDate);
  }

  private static Optional<LocalDateTime> local(String cell) {
    Matcher year = YEAR_FIRST.matcher(cell);
    if (year.matches()) {
      return at(year, 1, 2, 3);
    }
    Matcher month = MONTH_FIRST.matcher(cell);
    return month.matches() ? at(month, 3, 1, 2) : SerialDays.in(cell);
  }

  private static Optional<LocalDateTime> at(Matcher found, int year, int month, int day) {
    try {
      var date = LocalDate.of(number(found, year), number(found, month), number(found, day));
      var time = LocalTime.of(number(found, 4), number(found, 5), number(found, 6));
      return Optional.of(date.atTime(time));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static int number(Matcher found, int group) {
    String digits = found.group(group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
