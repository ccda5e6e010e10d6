package org.lintel.calendar;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was handed over by whom. */
@Component
public class Handovers {

  private final JdbcClient database;

  Handovers(JdbcClient database) {
    this.database = database;
  }

  /** One act as it was kept. */
  public record Kept(
      UUID id, UUID staff, UUID by, Instant at, Optional<Instant> undoneAt, List<Part> parts) {

    public Kept {
      parts = List.copyOf(parts);
    }
  }

  /**
   * Things of one kind.
   *
   * @param takers empty where rules decided
   */
  public record Part(String key, List<UUID> takers, int moved) {

    public Part {
      takers = List.copyOf(takers);
    }
  }

  void add(UUID id, UUID staff, UUID by, Instant at) {
    database
        .sql(
            """
            INSERT INTO staff_handover (id, organisation_id, staff_id, given_by, given_at)
            VALUES (:id, :organisation, :staff, :by, :at)
            """)
        .param("id", id)
        .param("organisation", OrganisationScope.required())
        .param("staff", staff)
        .param("by", by)
        .param("at", ClockRows.time(at))
        .update();
  }

  void add(UUID id, String key, List<UUID> takers, int moved) {
    database
        .sql(
            """
            INSERT INTO staff_handover_part (handover_id, thing, organisation_id, takers, moved)
            VALUES (:id, :key, :organisation, :takers::uuid[], :moved)
            """)
        .param("id", id)
        .param("key", key)
        .param("organisation", OrganisationScope.required())
        .param("takers", takers.toArray(UUID[]::new))
        .param("moved", moved)
        .update();
  }

  Optional<Kept> find(UUID id) {
    List<Part> parts =
        database
            .sql(
                """
                SELECT thing, takers, moved
                FROM staff_handover_part
                WHERE handover_id = :id
                ORDER BY thing
                """)
            .param("id", id)
            .query((row, _) ->
                new Part(
                    row.getString("thing"),
                    Arrays.asList((UUID[]) row.getArray("takers").getArray()),
                    row.getInt("moved")))
            .list();
    return database
        .sql(
            """
            SELECT staff_id, given_by, given_at, undone_at
            FROM staff_handover
            WHERE id = :id
            """)
        .param("id", id)
        .query((row, _) ->
            new Kept(
                id,
                row.getObject("staff_id", UUID.class),
                row.getObject("given_by", UUID.class),
                row.getObject("given_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("undone_at", OffsetDateTime.class))
                    .map(OffsetDateTime::toInstant),
                parts))
        .optional();
  }

  /** False when it was undone already. */
  boolean undo(UUID id, UUID by, Instant at) {
    return database
            .sql(
                """
                UPDATE staff_handover
                SET undone_by = :by, undone_at = :at
                WHERE id = :id AND undone_at IS NULL
                """)
            .param("by", by)
            .param("at", ClockRows.time(at))
            .param("id", id)
            .update()
        == 1;
  }
}
