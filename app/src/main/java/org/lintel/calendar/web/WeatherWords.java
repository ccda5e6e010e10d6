package org.lintel.calendar.web;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lintel.calendar.ClockRule;
import org.lintel.calendar.WarningLevel;
import org.lintel.calendar.WeatherClause;
import org.lintel.calendar.WeatherKind;
import org.lintel.platform.web.Text;

/** Severe weather in words. */
final class WeatherWords {

  private static final int WHOLE = 100;

  private WeatherWords() {}

  static String what(WeatherKind kind, WarningLevel level, Text text) {
    return text.get("calendar.weather.what", text.get(kind.key()), text.get(level.key()));
  }

  /** What a rule does about it; empty where it does nothing. */
  static String clause(ClockRule rule, Text text) {
    return rule.allowance()
        .flatMap(allowance -> allowance.weather())
        .map(clause -> clause(clause, text))
        .orElse("");
  }

  static String from(WarningLevel level, Text text) {
    return level == WarningLevel.RED
        ? text.get(level.key())
        : text.get("calendar.weather.from", text.get(level.key()));
  }

  /** A factor as people say it. */
  static String factor(int percent, Text text) {
    return percent == WeatherClause.PAUSE
        ? text.get("calendar.weather.factor.pause")
        : text.get("calendar.weather.factor", percent - WHOLE);
  }

  private static String clause(WeatherClause clause, Text text) {
    boolean isAny = clause.kinds().size() == WeatherKind.values().length;
    String kinds =
        isAny
            ? text.get("calendar.weather.any-kind")
            : clause.kinds().stream()
                .sorted(Comparator.naturalOrder())
                .map(kind -> text.get(kind.key()))
                .collect(Collectors.joining(text.get("calendar.list.comma")));
    String some =
        Optional.of(clause.topics().size())
            .filter(count -> count > 0)
            .map(count -> text.get("calendar.weather.some", count))
            .orElse("");
    return text.get(
        "calendar.weather.clause",
        kinds,
        from(clause.from(), text),
        factor(clause.percent(), text),
        some);
  }
}
