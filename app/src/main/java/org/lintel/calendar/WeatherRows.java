package org.lintel.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How declared weather is read and written. */
@Component
class WeatherRows {

  private static final String ROWS =
      """
      SELECT id, community_id, kind, level, from_at, until_at, reason, declared_by, declared_at,
        ended_at, withdrawn_at
      FROM severe_weather
      """;

  private final JdbcClient database;

  WeatherRows(JdbcClient database) {
    this.database = database;
  }

  /**
   * Weather as it is stored.
   *
   * @param community key of the only one that it is for
   */
  record Row(
      UUID id,
      Optional<Integer> community,
      Weather weather,
      String reason,
      UUID by,
      Instant at,
      Optional<Instant> ended,
      Optional<Instant> withdrawn) {}

  /** Of those communities and of all, the newest first. */
  List<Row> of(Collection<Integer> communities, int most) {
    return database
        .sql(
            ROWS
                + """
                WHERE community_id IS NULL OR community_id = ANY (:communities)
                ORDER BY from_at DESC, id DESC
                LIMIT :most
                """)
        .param("communities", communities.toArray(Integer[]::new))
        .param("most", most)
        .query(WeatherRows::row)
        .list();
  }

  /** What holds there now. */
  List<Row> at(int community, Instant now) {
    return database
        .sql(
            ROWS
                + """
                WHERE (community_id IS NULL OR community_id = :community)
                  AND from_at <= :now AND until_at > :now AND withdrawn_at IS NULL
                ORDER BY from_at, id
                """)
        .param("community", community)
        .param("now", ClockRows.time(now))
        .query(WeatherRows::row)
        .list();
  }

  /** What was not over there by then, and was not withdrawn. */
  List<Weather> since(int community, Instant began) {
    return database
        .sql(
            ROWS
                + """
                WHERE (community_id IS NULL OR community_id = :community)
                  AND until_at > :began AND withdrawn_at IS NULL
                """)
        .param("community", community)
        .param("began", ClockRows.time(began))
        .query((row, _) -> weather(row))
        .list();
  }

  /** Held until the transaction ends. */
  Optional<Row> lock(UUID id) {
    return database
        .sql(ROWS + "WHERE id = :id FOR UPDATE")
        .param("id", id)
        .query(WeatherRows::row)
        .optional();
  }

  Optional<Row> find(UUID id) {
    return database.sql(ROWS + "WHERE id = :id").param("id", id).query(WeatherRows::row).optional();
  }

  void add(Row row) {
    database
        .sql(
            """
            INSERT INTO severe_weather (id, organisation_id, community_id, kind, level, from_at,
              until_at, reason, declared_by, declared_at)
            VALUES (:id, :organisation, :community, :kind, :level, :from, :until, :reason, :by, :now)
            """)
        .param("id", row.id())
        .param("organisation", OrganisationScope.required())
        .param("community", row.community().orElse(null))
        .param("kind", row.weather().kind().name())
        .param("level", row.weather().level().name())
        .param("from", ClockRows.time(row.weather().from()))
        .param("until", ClockRows.time(row.weather().until()))
        .param("reason", row.reason())
        .param("by", row.by())
        .param("now", ClockRows.time(row.at()))
        .update();
  }

  /** One that was ended and lasts longer after all is not ended any more. */
  void change(UUID id, Weather weather, String reason) {
    database
        .sql(
            """
            UPDATE severe_weather
            SET kind = :kind, level = :level, from_at = :from, until_at = :until, reason = :reason,
              ended_at = CASE WHEN until_at = :until THEN ended_at END
            WHERE id = :id
            """)
        .param("kind", weather.kind().name())
        .param("level", weather.level().name())
        .param("from", ClockRows.time(weather.from()))
        .param("until", ClockRows.time(weather.until()))
        .param("reason", reason)
        .param("id", id)
        .update();
  }

  void end(UUID id, Instant at, Instant now) {
    database
        .sql("UPDATE severe_weather SET until_at = :at, ended_at = :now WHERE id = :id")
        .param("at", ClockRows.time(at))
        .param("now", ClockRows.time(now))
        .param("id", id)
        .update();
  }

  void withdraw(UUID id, Instant now) {
    database
        .sql("UPDATE severe_weather SET withdrawn_at = :now WHERE id = :id")
        .param("now", ClockRows.time(now))
        .param("id", id)
        .update();
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        row.getObject("id", UUID.class),
        Optional.ofNullable(row.getObject("community_id", Integer.class)),
        weather(row),
        row.getString("reason"),
        row.getObject("declared_by", UUID.class),
        at(row, "declared_at").orElseThrow(),
        at(row, "ended_at"),
        at(row, "withdrawn_at"));
  }

  private static Weather weather(ResultSet row) throws SQLException {
    return new Weather(
        WeatherKind.valueOf(row.getString("kind")),
        WarningLevel.valueOf(row.getString("level")),
        at(row, "from_at").orElseThrow(),
        at(row, "until_at").orElseThrow());
  }

  private static Optional<Instant> at(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }
}
