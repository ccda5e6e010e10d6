package org.lintel.platform.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/** Numbers of a workbook as text: dates are numbers with the format of a date. */
final class XlsxNumber {

  /** Excel shows 15 digits; more of them are noise of binary fractions. */
  private static final MathContext SHOWN_DIGITS = new MathContext(15);

  private static final DateTimeFormatter DATE_TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
  private static final int SECONDS_OF_DAY = 86_400;

  /** Last day number before the 29 February 1900, which Excel believes in. */
  private static final int BEFORE_THE_FALSE_LEAP_DAY = 59;

  private static final int LONGEST_NUMBER = 400;

  private XlsxNumber() {}

  enum Format {
    NUMBER,
    DATE,
    TIME;

    private static final Pattern NOT_PLACES =
        Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.|General");

    /** Formats that need no code because every program knows them. */
    static Format of(int id, String code) {
      if (code.isEmpty()) {
        return ofKnown(id);
      }
      String places = NOT_PLACES.matcher(code).replaceAll("").toLowerCase(Locale.ROOT);
      if (places.indexOf('y') >= 0 || places.indexOf('d') >= 0) {
        return DATE;
      }
      boolean isTime = places.indexOf('h') >= 0 || places.indexOf('s') >= 0;
      if (isTime) {
        return TIME;
      }
      return places.indexOf('m') >= 0 ? DATE : NUMBER;
    }

    /** 27 to 36 and 50 to 58 are dates of East Asian versions. */
    private static Format ofKnown(int id) {
      if (isWithin(id, 14, 17) || id == 22 || isWithin(id, 27, 36) || isWithin(id, 50, 58)) {
        return DATE;
      }
      return isWithin(id, 18, 21) || isWithin(id, 45, 47) ? TIME : NUMBER;
    }

    private static boolean isWithin(int id, int first, int last) {
      return id >= first && id <= last;
    }
  }

  static String shown(String raw, Format format, boolean isFrom1904) {
    BigDecimal number = parsed(raw);
    return switch (format) {
      case NUMBER -> plain(number);
      case DATE -> moment(number, isFrom1904, DATE_TIME);
      case TIME -> moment(number, isFrom1904, TIME);
    };
  }

  private static BigDecimal parsed(String raw) {
    if (raw.length() > LONGEST_NUMBER) {
      throw new SheetRefused(SheetProblem.DAMAGED);
    }
    try {
      return new BigDecimal(raw.strip());
    } catch (NumberFormatException e) {
      throw new SheetRefused(SheetProblem.DAMAGED);
    }
  }

  private static String plain(BigDecimal number) {
    BigDecimal rounded = number.round(SHOWN_DIGITS).stripTrailingZeros();
    boolean isReadable = rounded.scale() > -20 && rounded.scale() < 40;
    return isReadable ? rounded.toPlainString() : rounded.toString();
  }

  private static String moment(BigDecimal number, boolean isFrom1904, DateTimeFormatter full) {
    try {
      LocalDateTime moment = moment(number.doubleValue(), isFrom1904);
      boolean isWholeDay = moment.toLocalTime().toSecondOfDay() == 0;
      return full == DATE_TIME && isWholeDay
          ? moment.toLocalDate().toString()
          : full.format(moment);
    } catch (DateTimeException | ArithmeticException e) {
      return plain(number);
    }
  }

  private static LocalDateTime moment(double days, boolean isFrom1904) {
    LocalDate start = LocalDate.of(1899, 12, 30);
    if (isFrom1904) {
      start = LocalDate.of(1904, 1, 1);
    } else if (days < BEFORE_THE_FALSE_LEAP_DAY + 1) {
      start = LocalDate.of(1899, 12, 31);
    }
    return start.atStartOfDay().plus(Duration.ofSeconds(Math.round(days * SECONDS_OF_DAY)));
  }
}
