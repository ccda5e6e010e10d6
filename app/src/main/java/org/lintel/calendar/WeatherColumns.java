package org.lintel.calendar;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a version of a rule says of the weather, as its columns have it. */
final class WeatherColumns {

  private WeatherColumns() {}

  static Optional<WeatherClause> read(ResultSet row) throws SQLException {
    @Nullable Integer percent = row.getObject("weather_percent", Integer.class);
    if (percent == null) {
      return Optional.empty();
    }
    Set<WeatherKind> kinds =
        Arrays.stream(strings(row.getArray("weather_kinds")))
            .map(WeatherKind::valueOf)
            .collect(Collectors.toUnmodifiableSet());
    var level = WarningLevel.valueOf(row.getString("weather_level"));
    var topics = Set.of(strings(row.getArray("weather_topics")));
    return Optional.of(new WeatherClause(percent, kinds, level, topics));
  }

  /** Named parameters of a statement that writes them. */
  static Map<String, @Nullable Object> of(Optional<WeatherClause> clause) {
    var values = new HashMap<String, @Nullable Object>();
    values.put("weatherPercent", clause.map(WeatherClause::percent).orElse(null));
    values.put(
        "weatherKinds",
        clause.stream()
            .flatMap(each -> each.kinds().stream())
            .map(Enum::name)
            .sorted()
            .toArray(String[]::new));
    values.put("weatherLevel", clause.map(WeatherClause::from).orElse(WarningLevel.RED).name());
    values.put(
        "weatherTopics",
        clause.stream().flatMap(each -> each.topics().stream()).sorted().toArray(String[]::new));
    return values;
  }

  private static String[] strings(Array array) throws SQLException {
    return (String[]) array.getArray();
  }
}
