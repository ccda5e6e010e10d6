package org.lintel.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the open clocks of the current organisation were computed anew. */
@Component
class RecountPosition {

  private static final UUID FIRST = new UUID(0, 0);

  private final JdbcClient database;
  private final Clock clock;

  RecountPosition(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * The clock that was computed last, since it was asked for.
   *
   * @param weather when it was last asked for because of the weather; none for another reason
   * @param last key of the last community that it is asked for
   */
  record Position(
      OffsetDateTime asked, Optional<OffsetDateTime> weather, int community, UUID clock, int last) {

    Position at(KeptClock computed) {
      return new Position(asked, weather, computed.subject().community(), computed.id(), last);
    }
  }

  /** All open clocks are to be computed, from the first one on, also when that is under way. */
  void ask() {
    ask(Optional.empty(), 0, Integer.MAX_VALUE);
  }

  /**
   * The same because of the weather, which whoever waits is to hear of.
   *
   * @param community key of the only one that it is for
   */
  void askForWeather(Optional<Integer> community) {
    ask(Optional.of(clock.instant()), community.orElse(0), community.orElse(Integer.MAX_VALUE));
  }

  /**
   * What the weather asked for and is not done yet stays to be told, and what was asked for other
   * communities stays to be computed.
   */
  private void ask(Optional<Instant> weather, int from, int last) {
    database
        .sql(
            """
            INSERT INTO clock_recount (organisation_id, asked_at, weather_asked_at, community_id,
              clock_id, last_community_id)
            VALUES (:organisation, :now, :weather::timestamptz, :from, :first, :last)
            ON CONFLICT (organisation_id) DO UPDATE
            SET asked_at = excluded.asked_at,
              weather_asked_at =
                coalesce(excluded.weather_asked_at, clock_recount.weather_asked_at),
              community_id = least(clock_recount.community_id, excluded.community_id),
              clock_id = excluded.clock_id,
              last_community_id =
                greatest(clock_recount.last_community_id, excluded.last_community_id)
            """)
        .param("organisation", OrganisationScope.required())
        .param("now", ClockRows.time(clock.instant()))
        .param("weather", weather.map(ClockRows::time).orElse(null))
        .param("from", from)
        .param("first", FIRST)
        .param("last", last)
        .update();
  }

  /** When what is not done yet was last asked for because of the weather. */
  Optional<Instant> weather() {
    return database
        .sql("SELECT weather_asked_at FROM clock_recount WHERE weather_asked_at IS NOT NULL")
        .query((row, _) -> ClockRows.instant(row, "weather_asked_at").orElseThrow())
        .optional();
  }

  /** Held until the transaction ends; none when there is nothing to do or another is at it. */
  Optional<Position> hold() {
    return database
        .sql(
            """
            SELECT asked_at, weather_asked_at, community_id, clock_id, last_community_id
            FROM clock_recount
            FOR UPDATE SKIP LOCKED
            """)
        .query((row, _) ->
            new Position(
                row.getObject("asked_at", OffsetDateTime.class),
                Optional.ofNullable(row.getObject("weather_asked_at", OffsetDateTime.class)),
                row.getInt("community_id"),
                row.getObject("clock_id", UUID.class),
                row.getInt("last_community_id")))
        .optional();
  }

  /** Goes on unless somebody asked for everything again, or did the same lot meanwhile. */
  void advance(Position from, Position to) {
    database
        .sql(
            """
            UPDATE clock_recount
            SET community_id = :community, clock_id = :clock
            WHERE asked_at = :asked AND community_id = :fromCommunity AND clock_id = :fromClock
            """)
        .param("asked", from.asked())
        .param("community", to.community())
        .param("clock", to.clock())
        .param("fromCommunity", from.community())
        .param("fromClock", from.clock())
        .update();
  }

  /** All is done, unless somebody asked for everything again. */
  void finish(Position from) {
    database
        .sql(
            """
            DELETE FROM clock_recount
            WHERE asked_at = :asked AND community_id = :community AND clock_id = :clock
            """)
        .param("asked", from.asked())
        .param("community", from.community())
        .param("clock", from.clock())
        .update();
  }
}
