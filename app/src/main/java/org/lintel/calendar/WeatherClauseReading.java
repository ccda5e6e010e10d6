package org.lintel.calendar;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lintel.platform.web.Refusals;

/** Reads what a rule is to say of the weather from what was typed. */
final class WeatherClauseReading {

  static final int MOST_TOPICS = 200;

  private static final String TOPIC = "[a-z]{1,20}:[a-z0-9-]{1,60}";

  private WeatherClauseReading() {}

  /** None where weather does nothing, or something is wrong with it. */
  static Optional<WeatherClause> read(RuleForm form, Refusals refusals) {
    RuleForm.WeatherChoice typed = form.weather();
    if (typed.percent().isEmpty()) {
      return Optional.empty();
    }
    Optional<Integer> percent = percent(typed.percent());
    Set<WeatherKind> kinds = kinds(typed.kinds());
    Optional<WarningLevel> level = level(typed.level());
    if (percent.isEmpty()) {
      refusals.add("weather-percent", "calendar.rules.refused.weather-percent");
    }
    if (kinds.isEmpty()) {
      refusals.add("weather-kinds", "calendar.rules.refused.weather-kinds");
    }
    if (level.isEmpty()) {
      refusals.add("weather-level", "calendar.rules.refused.weather-level");
    }
    check(form, refusals);
    return percent.isEmpty() || kinds.isEmpty() || level.isEmpty()
        ? Optional.empty()
        : Optional.of(new WeatherClause(percent.get(), kinds, level.get(), topics(typed.topics())));
  }

  private static void check(RuleForm form, Refusals refusals) {
    if (form.purpose().equals(Clocks.PROMISE)) {
      refusals.add("weather-percent", "calendar.rules.refused.weather-promise");
    }
    if (form.severity().equals(Severity.EMERGENCY.name())) {
      refusals.add("weather-percent", "calendar.rules.refused.weather-emergency");
    }
    if (form.weather().topics().size() > MOST_TOPICS) {
      refusals.add(
          "weather-topics",
          "calendar.rules.refused.weather-topics",
          form.weather().topics().size(),
          MOST_TOPICS);
    }
  }

  private static Optional<Integer> percent(String typed) {
    return typed.equals(String.valueOf(WeatherClause.PAUSE))
        ? Optional.of(WeatherClause.PAUSE)
        : WeatherClause.PERCENTS.stream()
            .filter(each -> String.valueOf(each).equals(typed))
            .findFirst();
  }

  private static Set<WeatherKind> kinds(List<String> typed) {
    return Arrays.stream(WeatherKind.values())
        .filter(each -> typed.contains(each.name()))
        .collect(Collectors.toUnmodifiableSet());
  }

  static Optional<WarningLevel> level(String typed) {
    return Arrays.stream(WarningLevel.values())
        .filter(each -> each.name().equals(typed))
        .findFirst();
  }

  private static Set<String> topics(List<String> typed) {
    return typed.stream()
        .filter(each -> each.matches(TOPIC))
        .collect(Collectors.toUnmodifiableSet());
  }
}
