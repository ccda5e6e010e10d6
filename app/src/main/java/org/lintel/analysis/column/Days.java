package org.lintel.analysis.column;

import org.lintel.survey.exchange.Moments;

/** Moments as their days. */
final class Days {

  /** A day as it is kept: {@code 2026-11-22}. */
  static final int LENGTH = 10;

  private static final int HOURS = 24;
  private static final int SIXTY = 60;
  private static final int TO_MINUTES = 16;
  private static final int TO_SECONDS = 19;

  private Days() {}

  /** The day of a moment; any other text as it is. */
  static String of(String text) {
    return Moments.day(text).map(Object::toString).orElse(text);
  }

  /**
   * The end of the day in {@code 2026-11-22 08:30:00}, behind which nothing changes what {@link
   * #of} gives, as long as that is a day; the end of any other cell.
   */
  static int end(byte[] bytes, int from, int to) {
    int length = to - from;
    boolean isMoment =
        (length == TO_MINUTES || (length == TO_SECONDS && isPart(bytes, from + TO_MINUTES, SIXTY)))
            && isDate(bytes, from)
            && (bytes[from + LENGTH] == ' ' || bytes[from + LENGTH] == 'T')
            && isTwoDigits(bytes, from + LENGTH + 1, HOURS)
            && isPart(bytes, from + LENGTH + 3, SIXTY);
    return isMoment ? from + LENGTH : to;
  }

  private static boolean isDate(byte[] bytes, int from) {
    for (int i = from; i < from + LENGTH; i++) {
      boolean isBetween = i == from + 4 || i == from + 7;
      if (isBetween ? bytes[i] != '-' && bytes[i] != '/' : !isDigit(bytes[i])) {
        return false;
      }
    }
    return true;
  }

  /** A colon and two digits. */
  private static boolean isPart(byte[] bytes, int from, int bound) {
    return bytes[from] == ':' && isTwoDigits(bytes, from + 1, bound);
  }

  private static boolean isTwoDigits(byte[] bytes, int from, int bound) {
    return isDigit(bytes[from])
        && isDigit(bytes[from + 1])
        && 10 * (bytes[from] - '0') + bytes[from + 1] - '0' < bound;
  }

  private static boolean isDigit(byte character) {
    return character >= '0' && character <= '9';
  }
}
