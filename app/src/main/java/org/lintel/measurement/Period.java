package org.lintel.measurement;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** A quarter of a year: waves belong to the quarter in which they open. */
public record Period(int year, int quarter) implements Comparable<Period> {

  private static final Pattern NAME = Pattern.compile("(\\d{4})Q([1-4])");

  public Period {
    if (year < 1 || year > 9999 || quarter < 1 || quarter > 4) {
      throw new IllegalArgumentException("No quarter %d of the year %d".formatted(quarter, year));
    }
  }

  public static Period of(LocalDate day) {
    return new Period(day.getYear(), (day.getMonthValue() + 2) / 3);
  }

  /** The period of that name, if it is one. */
  public static Optional<Period> named(String name) {
    var matcher = NAME.matcher(name);
    if (!matcher.matches() || matcher.group(1).equals("0000")) {
      return Optional.empty();
    }
    return Optional.of(
        new Period(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))));
  }

  /** For example {@code 2026Q3}. */
  public String name() {
    return "%04dQ%d".formatted(year, quarter);
  }

  /** That many quarters later, or earlier when negative. */
  Period plus(int quarters) {
    int all = 4 * year + quarter - 1 + quarters;
    return new Period(Math.floorDiv(all, 4), Math.floorMod(all, 4) + 1);
  }

  @Override
  public int compareTo(Period other) {
    return Integer.compare(4 * year + quarter, 4 * other.year + other.quarter);
  }
}
