package org.lintel.platform.sheet;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the number that a spreadsheet program shows when a date has lost its format: days since 30
 * December 1899, the time of day as a fraction.
 */
public final class SerialDays {

  private static final LocalDate START = LocalDate.of(1899, 12, 30);
  private static final Pattern SERIAL = Pattern.compile("([2-7]\\d{4})(?:\\.(\\d{1,12}))?");
  private static final int SECONDS_OF_A_DAY = 86_400;

  private SerialDays() {}

  /** The moment; empty for what is no number of a day from 1954 to 2118. */
  public static Optional<LocalDateTime> in(String cell) {
    Matcher serial = SERIAL.matcher(cell);
    if (!serial.matches()) {
      return Optional.empty();
    }
    double share = serial.group(2) == null ? 0 : Double.parseDouble("0." + serial.group(2));
    return Optional.of(
        START
            .plusDays(Long.parseLong(serial.group(1)))
            .atStartOfDay()
            .plusSeconds(Math.round(share * SECONDS_OF_A_DAY)));
  }
}
