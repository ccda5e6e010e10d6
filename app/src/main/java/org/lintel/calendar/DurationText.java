package org.lintel.calendar;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lintel.platform.web.Text;

/** Lengths of time as people write them: {@code 30 分钟}, {@code 24 h}, {@code 2 天 4 小时}. */
public final class DurationText {

  private static final Pattern PART =
      Pattern.compile("\\s*(\\d{1,5})\\s*(分钟|分|minutes?|mins?|m|小时|时|hours?|h|天|日|days?|d)\\s*");
  private static final int DAY = 1440;
  private static final int HOUR = 60;
  private static final int MANY_HOURS = 3 * DAY;

  private DurationText() {}

  /** Whole minutes, hours and days, a day being 24 hours; nothing when the words are no length. */
  public static Optional<Duration> read(String words) {
    String rest = words.strip().toLowerCase(Locale.ROOT);
    if (rest.isEmpty()) {
      return Optional.empty();
    }
    long minutes = 0;
    Matcher match = PART.matcher(rest);
    int at = 0;
    while (at < rest.length()) {
      if (!match.find(at) || match.start() != at) {
        return Optional.empty();
      }
      minutes += Long.parseLong(match.group(1)) * minutes(match.group(2));
      at = match.end();
    }
    return Optional.of(Duration.ofMinutes(minutes));
  }

  /**
   * In the reader's language, so that {@link #read} understands it; up to three days in hours, as
   * people speak of 24 and 48 hours.
   */
  public static String write(Duration length, Text text) {
    long minutes = length.toMinutes();
    if (minutes < MANY_HOURS) {
      return writeHours(length, text);
    }
    var parts = new ArrayList<String>();
    add(parts, text, "calendar.length.days", minutes / DAY);
    add(parts, text, "calendar.length.hours", minutes % DAY / HOUR);
    add(parts, text, "calendar.length.minutes", minutes % HOUR);
    return String.join(" ", parts);
  }

  /** In hours and minutes, where days would be mistaken for working days. */
  public static String writeHours(Duration length, Text text) {
    long minutes = length.toMinutes();
    var parts = new ArrayList<String>();
    add(parts, text, "calendar.length.hours", minutes / HOUR);
    add(parts, text, "calendar.length.minutes", minutes % HOUR);
    return parts.isEmpty() ? text.get("calendar.length.minutes", 0) : String.join(" ", parts);
  }

  private static void add(List<String> parts, Text text, String key, long number) {
    if (number > 0) {
      parts.add(text.get(key, number));
    }
  }

  private static int minutes(String unit) {
    return switch (unit.charAt(0)) {
      case '分', 'm' -> 1;
      case '小', '时', 'h' -> HOUR;
      default -> DAY;
    };
  }
}
