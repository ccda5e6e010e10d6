package org.lintel.calendar;

import java.util.List;
import java.util.Set;

/**
 * What severe weather does to the time that a rule gives.
 *
 * @param percent how long what takes an hour may take in it; {@link #PAUSE}: time stands still
 * @param kinds of weather that it is for
 * @param from the mildest warning that it is for
 * @param topics words of {@link ClockTerms} that it is for: of each group that is named here (what
 *     stands before the colon) the thing must have one; empty: for everything that the rule is for
 */
public record WeatherClause(
    int percent, Set<WeatherKind> kinds, WarningLevel from, Set<String> topics) {

  public static final int PAUSE = 0;

  /** By each of them a minute counts as whole milliseconds, so that nothing is ever rounded. */
  public static final List<Integer> PERCENTS = List.of(120, 125, 150, 160, 200, 250, 300, 400);

  public WeatherClause {
    kinds = Set.copyOf(kinds);
    topics = Set.copyOf(topics);
    if (percent != PAUSE && !PERCENTS.contains(percent)) {
      throw new IllegalArgumentException("Weather factor " + percent + " is none of " + PERCENTS);
    }
    if (kinds.isEmpty()) {
      throw new IllegalArgumentException("A clause for no weather");
    }
  }

  boolean isFor(Weather weather) {
    return kinds.contains(weather.kind()) && weather.level().compareTo(from) >= 0;
  }

  /** Whether it is for a thing with those words. */
  boolean isFor(Set<String> its) {
    return topics.stream()
        .map(WeatherClause::group)
        .distinct()
        .allMatch(group ->
            topics.stream().filter(each -> group(each).equals(group)).anyMatch(its::contains));
  }

  private static String group(String topic) {
    return topic.substring(0, topic.indexOf(':') + 1);
  }
}
