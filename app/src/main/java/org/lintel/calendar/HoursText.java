package org.lintel.calendar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Working hours of a day as people write them: {@code 08:30-12:00 13:30-18:00}. */
public final class HoursText {

  private static final Pattern STRETCH =
      Pattern.compile("(\\d{1,2})[:：](\\d{2})\\s*[-–—~～至到]\\s*(\\d{1,2})[:：](\\d{2})");

  private HoursText() {}

  /**
   * Reads hours; a stretch that ends before it begins, or at the same time, goes on into the next
   * day. Nothing when the words are no hours or stretches overlap.
   */
  public static Optional<List<Hours>> read(String words) {
    var hours = new ArrayList<Hours>();
    for (String part : split(words)) {
      Matcher match = STRETCH.matcher(part);
      if (!match.matches()) {
        return Optional.empty();
      }
      int from = minute(match.group(1), match.group(2));
      int until = minute(match.group(3), match.group(4));
      if (from < 0 || from >= Hours.DAY || until < 0) {
        return Optional.empty();
      }
      hours.add(new Hours(from, until <= from ? until + Hours.DAY : until));
    }
    hours.sort(Comparator.comparingInt(Hours::from));
    return isApart(hours) ? Optional.of(List.copyOf(hours)) : Optional.empty();
  }

  /** Writes hours so that {@link #read} understands them. */
  public static String write(List<Hours> hours) {
    return hours.stream()
        .map(each -> time(each.from()) + "-" + time(end(each)))
        .collect(Collectors.joining(" "));
  }

  private static List<String> split(String words) {
    String plain = words.strip().replaceAll("\\s*([-–—~～至到])\\s*", "$1");
    return plain.isEmpty() ? List.of() : List.of(plain.split("[\\s,，;；、]+", -1));
  }

  private static boolean isApart(List<Hours> hours) {
    for (int at = 1; at < hours.size(); at++) {
      if (hours.get(at).from() < hours.get(at - 1).until()) {
        return false;
      }
    }
    return true;
  }

  private static int minute(String hour, String minute) {
    int total = Integer.parseInt(hour) * 60 + Integer.parseInt(minute);
    return Integer.parseInt(minute) < 60 && total <= Hours.DAY ? total : -1;
  }

  private static int end(Hours hours) {
    return hours.until() > Hours.DAY ? hours.until() - Hours.DAY : hours.until();
  }

  private static String time(int minute) {
    return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
  }
}
