package org.lintel.casework.recovery;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lintel.calendar.ClockView;
import org.lintel.calendar.Clocks;
import org.lintel.platform.NotFound;
import org.lintel.platform.Paged;
import org.lintel.platform.Paging;
import org.lintel.platform.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The recoveries of the organisation, always cut to what the viewer may know of. */
@Component
public class Recoveries {

  private final JdbcClient database;
  private final Clocks clocks;
  private final Clock clock;

  Recoveries(JdbcClient database, Clocks clocks, Clock clock) {
    this.database = database;
    this.clocks = clocks;
    this.clock = clock;
  }

  /** Parts of the list; the SQL stands here and nowhere in the request. */
  public enum Show {
    TO_CALL("r.closed_at IS NULL AND r.called_at IS NULL", "r.due_at NULLS LAST, r.opened_at"),
    UNDER_WAY(
        "r.closed_at IS NULL AND r.called_at IS NOT NULL", "r.due_at NULLS LAST, r.opened_at"),
    TO_ASK("r.check_at <= :now AND r.checked_at IS NULL", "r.check_at"),
    CLOSED("r.closed_at IS NOT NULL", "r.closed_at DESC");

    private final String condition;
    private final String order;

    Show(String condition, String order) {
      this.condition = condition;
      this.order = order;
    }

    /** Part of message keys, and the value in the address. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Show of(String key) {
      return Arrays.stream(values())
          .filter(show -> show.key().equals(key))
          .findFirst()
          .orElse(TO_CALL);
    }
  }

  /** Which of them: in one community, or in all. */
  public record Filter(Show show, Optional<UUID> community) {}

  public Paged<Recovery> of(Viewer viewer, Filter filter, Paging paging) {
    String where =
        "WHERE "
            + RecoveryRows.SEEN
            + " AND (:community::uuid IS NULL OR p.uuid = :community::uuid)"
            + " AND "
            + filter.show().condition;
    var rows =
        filtered(
                "SELECT "
                    + RecoveryRows.COLUMNS
                    + RecoveryRows.FROM
                    + where
                    + " ORDER BY "
                    + filter.show().order
                    + ", r.id LIMIT :size OFFSET :offset",
                viewer,
                filter)
            .param("size", paging.size())
            .param("offset", paging.offset())
            .query(RecoveryRows::read)
            .list();
    long total =
        filtered("SELECT count(*) " + RecoveryRows.BARE + where, viewer, filter)
            .query(Long.class)
            .single();
    return new Paged<>(rows, paging, total);
  }

  private JdbcClient.StatementSpec filtered(String sql, Viewer viewer, Filter filter) {
    return RecoveryRows.seen(database.sql(sql), viewer)
        .param("community", filter.community().orElse(null))
        .param("now", Times.of(clock.instant()));
  }

  /**
   * The recovery with that id.
   *
   * @throws NotFound when there is none that the viewer may know of
   */
  public Recovery find(Viewer viewer, UUID id) {
    return within(viewer, id).orElseThrow(() -> new NotFound("recovery " + id));
  }

  /** The same; empty when there is none that the viewer may know of. */
  public Optional<Recovery> within(Viewer viewer, UUID id) {
    return RecoveryRows.seen(
            database.sql(
                "SELECT "
                    + RecoveryRows.COLUMNS
                    + RecoveryRows.FROM
                    + "WHERE r.id = :id AND "
                    + RecoveryRows.SEEN),
            viewer)
        .param("id", id)
        .query(RecoveryRows::read)
        .optional();
  }

  /** Those among them that the viewer may know of. */
  Set<UUID> among(Viewer viewer, Set<UUID> ids) {
    return Set.copyOf(
        RecoveryRows.seen(
                database.sql(
                    "SELECT r.id "
                        + RecoveryRows.BARE
                        + "WHERE r.id = ANY (:ids::uuid[]) AND "
                        + RecoveryRows.SEEN),
                viewer)
            .param("ids", ids.toArray(UUID[]::new))
            .query((row, number) -> row.getObject("id", UUID.class))
            .list());
  }

  /** The one that an answer or a promise led to; empty when there is none she may know of. */
  public Optional<Recovery> ledToBy(Viewer viewer, int community, UUID source) {
    return database
        .sql(
            """
            SELECT recovery_id
            FROM recovery_cause
            WHERE community_id = :community AND source_id = :source
            """)
        .param("community", community)
        .param("source", source)
        .query((row, number) -> row.getObject("recovery_id", UUID.class))
        .optional()
        .flatMap(id -> within(viewer, id));
  }

  /** The recovery behind an id that was read from the organisation's own rows. */
  Optional<Recovery> get(UUID id) {
    return database
        .sql("SELECT " + RecoveryRows.COLUMNS + RecoveryRows.FROM + "WHERE r.id = :id")
        .param("reading", new UUID[0])
        .param("id", id)
        .query(RecoveryRows::read)
        .optional();
  }

  /**
   * What led to it, as far as the viewer may know: ids of answers or promises, the latest first.
   */
  public List<UUID> sources(Viewer viewer, Recovery of) {
    return RecoveryRows.seen(
            database.sql(
                """
                SELECT c.source_id
                FROM recovery_cause c
                JOIN community_place p ON p.community_id = c.community_id
                WHERE c.community_id = :community AND c.recovery_id = :id
                  AND p.path && :calling::uuid[]
                  AND (NOT c.is_restricted OR p.path && :reading::uuid[])
                ORDER BY c.at DESC, c.source_id
                LIMIT 10
                """),
            viewer)
        .param("community", of.place().communityId())
        .param("id", of.id())
        .query((row, number) -> row.getObject("source_id", UUID.class))
        .list();
  }

  /** Number of a case, as people call it. */
  public Optional<Integer> caseNumber(Recovery of) {
    return of.caseId()
        .flatMap(id ->
            database
                .sql(
                    "SELECT number FROM service_case"
                        + " WHERE community_id = :community AND id = :id")
                .param("community", of.place().communityId())
                .param("id", id)
                .query(Integer.class)
                .optional());
  }

  /** Both clocks as they stand now. */
  public List<ClockView> clocks(Recovery of) {
    return clocks.of(of.subject());
  }

  /** Now, for whoever asks what is overdue. */
  public Instant now() {
    return clock.instant();
  }
}
