package org.lintel.calendar;

import java.time.Clock;
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

  /** The clock that was computed last, since it was asked for. */
  record Position(OffsetDateTime asked, int community, UUID clock) {

    Position at(KeptClock last) {
      return new Position(asked, last.subject().community(), last.id());
    }
  }

  /** All open clocks are to be computed, from the first one on, also when that is under way. */
  void ask() {
    database
        .sql(
            """
            INSERT INTO clock_recount (organisation_id, asked_at, community_id, clock_id)
            VALUES (:organisation, :now, 0, :first)
            ON CONFLICT (organisation_id) DO UPDATE
            SET asked_at = excluded.asked_at, community_id = 0, clock_id = excluded.clock_id
            """)
        .param("organisation", OrganisationScope.required())
        .param("now", ClockRows.time(clock.instant()))
        .param("first", FIRST)
        .update();
  }

  /** Held until the transaction ends; none when there is nothing to do or another is at it. */
  Optional<Position> hold() {
    return database
        .sql("SELECT asked_at, community_id, clock_id FROM clock_recount FOR UPDATE SKIP LOCKED")
        .query((row, _) ->
            new Position(
                row.getObject("asked_at", OffsetDateTime.class),
                row.getInt("community_id"),
                row.getObject("clock_id", UUID.class)))
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
