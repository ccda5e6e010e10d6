package org.lintel.casework.past;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lintel.platform.sheet.SerialDays;

/**
 * A moment as registers and city extracts write it: 2026-03-01 14:05, 03/01/2026 02:05:00 PM,
 * 2026年3月1日 14时05分, 1-Mar-2026, 20260301, 2026-03-01T06:05:00Z, or the number of a spreadsheet.
 *
 * @param offset of those that carry their own
 */
record WrittenTime(LocalDateTime local, Optional<ZoneOffset> offset) {

  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})\\s?[-/.年]\\s?(\\d{1,2})\\s?[-/.月]\\s?(\\d{1,2})(?!\\d)\\s?日?");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4}|\\d{2})(?!\\d)");
  private static final Pattern MONTH_BY_NAME =
      Pattern.compile("(\\d{1,2})[- ]([A-Za-z]{3,9})\\.?[-, ]+(\\d{4})(?!\\d)");
  private static final Pattern NAME_FIRST =
      Pattern.compile("([A-Za-z]{3,9})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})(?!\\d)");
  private static final Pattern DIGITS =
      Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})(?:(\\d{2})(\\d{2})(\\d{2})?)?");
  private static final Pattern TIME =
      Pattern.compile(
          "[T,\\s]*(上午|下午|中午|晚上|凌晨)?\\s*(\\d{1,2})\\s?[:时点]\\s?(?:(\\d{1,2})\\s?分?)?"
              + "(?::?(\\d{1,2})秒?)?(?:[.,]\\d{1,9})?\\s*([AaPp]\\.?[Mm]\\.?)?"
              + "\\s*(Z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?)?");
  private static final Map<String, Integer> MONTHS =
      Map.ofEntries(
          Map.entry("jan", 1),
          Map.entry("feb", 2),
          Map.entry("mar", 3),
          Map.entry("apr", 4),
          Map.entry("may", 5),
          Map.entry("jun", 6),
          Map.entry("jul", 7),
          Map.entry("aug", 8),
          Map.entry("sep", 9),
          Map.entry("oct", 10),
          Map.entry("nov", 11),
          Map.entry("dec", 12));
  private static final int NOON = 12;
  private static final int LAST_OF_NIGHT = 4;
  private static final int CENTURY = 2000;

  /** What is written of a year before or after is a slip, or a program's word for never. */
  static final int FIRST_YEAR = 1900;

  static final int LAST_YEAR = 2199;

  /** What a cell says about the order of day and month in its column. */
  enum Evidence {
    NONE,
    MONTH_FIRST,
    DAY_FIRST,
    EITHER
  }

  static Evidence evidence(String cell) {
    Matcher last = YEAR_LAST.matcher(folded(cell));
    if (!last.lookingAt()) {
      return Evidence.NONE;
    }
    int first = Integer.parseInt(last.group(1));
    int second = Integer.parseInt(last.group(2));
    if (first > NOON || second > NOON) {
      return first > NOON ? Evidence.DAY_FIRST : Evidence.MONTH_FIRST;
    }
    return first == second ? Evidence.NONE : Evidence.EITHER;
  }

  /** Empty for what is no time. */
  static Optional<WrittenTime> read(String cell, DayOrder order) {
    String text = folded(cell);
    try {
      Optional<LocalDateTime> serial = SerialDays.in(text);
      return serial.isPresent()
          ? serial.map(local -> new WrittenTime(local, Optional.empty()))
          : written(text, order);
    } catch (DateTimeException noSuchTime) {
      return Optional.empty();
    }
  }

  private static String folded(String cell) {
    return Normalizer.normalize(cell, Normalizer.Form.NFKC).strip();
  }

  private static Optional<WrittenTime> written(String text, DayOrder order) {
    Matcher digits = DIGITS.matcher(text);
    if (digits.matches()) {
      LocalTime time = LocalTime.of(number(digits, 4), number(digits, 5), number(digits, 6));
      return Optional.of(new WrittenTime(day(digits, 1, 2, 3).atTime(time), Optional.empty()));
    }
    Matcher year = YEAR_FIRST.matcher(text);
    if (year.lookingAt()) {
      return rest(day(year, 1, 2, 3), text.substring(year.end()));
    }
    Matcher last = YEAR_LAST.matcher(text);
    if (last.lookingAt()) {
      boolean isMonthFirst = order == DayOrder.MONTH_FIRST;
      return rest(
          day(last, 3, isMonthFirst ? 1 : 2, isMonthFirst ? 2 : 1), text.substring(last.end()));
    }
    return byName(text);
  }

  private static Optional<WrittenTime> byName(String text) {
    Matcher between = MONTH_BY_NAME.matcher(text);
    if (between.lookingAt()) {
      return named(between.group(2), number(between, 3), number(between, 1))
          .flatMap(day -> rest(day, text.substring(between.end())));
    }
    Matcher first = NAME_FIRST.matcher(text);
    return first.lookingAt()
        ? named(first.group(1), number(first, 3), number(first, 2))
            .flatMap(day -> rest(day, text.substring(first.end())))
        : Optional.empty();
  }

  private static Optional<LocalDate> named(String month, int year, int day) {
    return Optional.ofNullable(MONTHS.get(month.substring(0, 3).toLowerCase(Locale.ROOT)))
        .map(number -> LocalDate.of(year, number, day));
  }

  private static LocalDate day(Matcher found, int year, int month, int day) {
    int typed = number(found, year);
    boolean isShort = found.group(year).length() == 2;
    return LocalDate.of(
        isShort ? CENTURY + typed : typed, number(found, month), number(found, day));
  }

  private static Optional<WrittenTime> rest(LocalDate day, String rest) {
    if (rest.isBlank()) {
      return Optional.of(new WrittenTime(day.atStartOfDay(), Optional.empty()));
    }
    Matcher time = TIME.matcher(rest);
    if (!time.matches()) {
      return Optional.empty();
    }
    int typed = number(time, 2);
    boolean isNight = word(time, 5).isEmpty() && isNight(typed, word(time, 1));
    int hour = isNight ? typed % NOON : hour(typed, word(time, 1), word(time, 5));
    boolean isMidnightAfter = hour == 24 && number(time, 3) == 0 && number(time, 4) == 0;
    LocalTime clock =
        isMidnightAfter ? LocalTime.MIN : LocalTime.of(hour, number(time, 3), number(time, 4));
    LocalDate on = isNight || isMidnightAfter ? day.plusDays(1) : day;
    return Optional.of(new WrittenTime(on.atTime(clock), offset(word(time, 6))));
  }

  /** Half past twelve in the evening of a day is after its midnight, and so are one and two. */
  private static boolean isNight(int typed, String chinese) {
    return chinese.equals("晚上") && (typed == NOON || (typed > 0 && typed <= LAST_OF_NIGHT));
  }

  /** 12 before noon is 0, 12 at noon stays; an hour beyond 12 needs no half of the day. */
  private static int hour(int typed, String chinese, String english) {
    boolean isEnglish = !english.isEmpty();
    if (isEnglish && (typed < 1 || typed > NOON)) {
      throw new DateTimeException("hour " + typed + english);
    }
    boolean isLate =
        isEnglish ? Character.toLowerCase(english.charAt(0)) == 'p' : "下午晚上中午".contains(chinese);
    if (chinese.isEmpty() && !isEnglish) {
      return typed;
    }
    if (isLate) {
      boolean isNoonOrLater = typed >= NOON || (chinese.equals("中午") && typed == 11);
      return isNoonOrLater ? typed : typed + NOON;
    }
    return typed == NOON ? 0 : typed;
  }

  private static Optional<ZoneOffset> offset(String zone) {
    return switch (zone) {
      case "" -> Optional.empty();
      case "Z", "UTC", "GMT" -> Optional.of(ZoneOffset.UTC);
      default -> Optional.of(ZoneOffset.of(zone));
    };
  }

  private static int number(Matcher found, int group) {
    String digits = group > found.groupCount() ? null : found.group(group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static String word(Matcher found, int group) {
    String word = found.group(group);
    return word == null ? "" : word;
  }

  /** Whether anybody could mean that year. */
  boolean isOfOurTime() {
    return local.getYear() >= FIRST_YEAR && local.getYear() <= LAST_YEAR;
  }

  boolean isMidnight() {
    return local.toLocalTime().equals(LocalTime.MIN);
  }

  /**
   * The moment; without an offset of its own in the zone. An hour that a zone has twice in autumn
   * is the first one, an hour that it leaves out in spring is moved on by what it leaves out.
   */
  Instant at(ZoneId zone) {
    return offset.map(local::toInstant).orElseGet(() -> local.atZone(zone).toInstant());
  }

  /** The last moment of that day in the zone, for a due time of which only the day is written. */
  Instant endOfDay(ZoneId zone) {
    LocalDate next = local.toLocalDate().plusDays(1);
    Instant end =
        offset
            .map(own -> next.atStartOfDay().toInstant(own))
            .orElseGet(() -> next.atStartOfDay(zone).toInstant());
    return end.minusNanos(1_000);
  }
}
