package org.lintel.calendar;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The severe weather that was declared, ready for the engine. */
@Component
class Weathers {

  private final JdbcClient database;

  Weathers(JdbcClient database) {
    this.database = database;
  }

  private record Declared(Optional<Integer> community, Weather weather) {}

  /** Read once, and only when a rule asks for it. */
  final class Memory {
    private final List<Declared> read = new ArrayList<>();
    private boolean isRead;

    /** What the clock of such a target may feel. */
    WeatherOver over(int community, Exposure exposure, Target target) {
      boolean isHeeded =
          target instanceof Target.Within(Allowance allowance)
              && allowance.weather().isPresent()
              && !exposure.isSheltered();
      if (!isHeeded) {
        return WeatherOver.NONE;
      }
      if (!isRead) {
        read.addAll(all());
        isRead = true;
      }
      return new WeatherOver(
          read.stream()
              .filter(each -> each.community().filter(place -> place != community).isEmpty())
              .map(Declared::weather)
              .toList(),
          exposure.topics());
    }
  }

  private List<Declared> all() {
    return database
        .sql(
            """
            SELECT community_id, kind, level, from_at, until_at
            FROM severe_weather
            WHERE withdrawn_at IS NULL
            """)
        .query((row, _) ->
            new Declared(
                Optional.ofNullable(row.getObject("community_id", Integer.class)),
                new Weather(
                    WeatherKind.valueOf(row.getString("kind")),
                    WarningLevel.valueOf(row.getString("level")),
                    row.getObject("from_at", OffsetDateTime.class).toInstant(),
                    row.getObject("until_at", OffsetDateTime.class).toInstant())))
        .list();
  }
}
