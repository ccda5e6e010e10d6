package org.lintel.calendar;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A ladder as it is shipped: minutes after the due time, the level, and a star where the rung waits
 * for working hours: {@code -60:HANDLER* 0:COMMUNITY_MANAGER}.
 */
final class LadderText {

  private static final Pattern RUNG = Pattern.compile("(-?\\d{1,6}):([A-Z_]+)(\\*?)");

  private LadderText() {}

  static Optional<List<Rung>> read(String words) {
    var rungs = new ArrayList<Rung>();
    for (String word :
        words.isBlank() ? List.<String>of() : List.of(words.strip().split(" ", -1))) {
      Matcher match = RUNG.matcher(word);
      if (!match.matches()) {
        return Optional.empty();
      }
      var offset = Duration.ofMinutes(Long.parseLong(match.group(1)));
      rungs.add(new Rung(1, offset, Level.valueOf(match.group(2)), !match.group(3).isEmpty()));
    }
    return Optional.of(numbered(rungs));
  }

  /** In the order of their times, and of levels at the same time. */
  static List<Rung> numbered(List<Rung> rungs) {
    List<Rung> sorted =
        rungs.stream()
            .sorted(Comparator.comparing(Rung::offset).thenComparing(Rung::level))
            .toList();
    var numbered = new ArrayList<Rung>();
    for (Rung rung : sorted) {
      numbered.add(
          new Rung(numbered.size() + 1, rung.offset(), rung.level(), rung.isInHoursOnly()));
    }
    return List.copyOf(numbered);
  }
}
