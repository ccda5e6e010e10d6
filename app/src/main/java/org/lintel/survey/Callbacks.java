package org.lintel.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.Paged;
import org.lintel.platform.Paging;
import org.lintel.platform.Permit;
import org.lintel.platform.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Owners who asked to be contacted. They named themselves by asking, in every kind of wave. */
@Component
public class Callbacks {

  private static final String FROM =
      """
      FROM callback_request q
      JOIN wave w ON w.id = q.wave_id
      JOIN community_place p ON p.community_id = q.community_id
      LEFT JOIN LATERAL (
        SELECT e.building_name, e.entrance_name, e.unit_label
        FROM eligible_household e
        WHERE e.community_id = q.community_id AND e.household_id = q.household_id) h ON true
      LEFT JOIN LATERAL (
        SELECT m.member_id, m.person_name, m.phone_last_four
        FROM household_member m
        WHERE m.community_id = q.community_id AND m.household_id = q.household_id
          AND (q.member_id IS NULL OR m.member_id = q.member_id)
        ORDER BY m.is_decision_maker DESC, m.has_phone DESC, m.member_id
        LIMIT 1) m ON true
      WHERE p.path && :nodes::uuid[]
      """;

  private static final String FILTER =
      """
        AND (q.done_at IS NOT NULL) = :done
        AND (:community::uuid IS NULL OR p.uuid = :community::uuid)
        AND (:wave::uuid IS NULL OR w.uuid = :wave::uuid)
      """;

  private static final String COLUMNS =
      """
      q.id, q.community_id, p.name AS community, p.time_zone, w.name AS wave, q.requested_at,
      q.done_at, q.done_by, q.outcome, q.note, q.household_id, coalesce(h.building_name, '') AS building,
      coalesce(h.entrance_name, '') AS entrance, coalesce(h.unit_label, '') AS unit,
      m.member_id, coalesce(m.person_name, '') AS person,
      coalesce(m.phone_last_four, '') AS last_four
      """;

  private final JdbcClient database;
  private final AuditTrail audit;
  private final Clock clock;

  Callbacks(JdbcClient database, AuditTrail audit, Clock clock) {
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  /** Which requests are listed: still to do or done, of one community or wave or of all. */
  public record Filter(boolean isDone, Optional<UUID> community, Optional<UUID> wave) {}

  /** How it went. */
  public record Done(Instant at, UUID by, CallbackOutcome outcome, String note) {}

  /**
   * One request.
   *
   * @param person whoever asked, or speaks for the household; empty when they moved away
   * @param lastFour of the phone number; empty when there is none
   */
  public record Callback(
      UUID id,
      int communityId,
      String community,
      ZoneId zone,
      String wave,
      Instant requestedAt,
      Optional<Done> done,
      UUID household,
      String building,
      String entrance,
      String unit,
      Optional<UUID> member,
      String person,
      String lastFour) {}

  /** Requests of the viewer's communities: those to do oldest first, or those done newest first. */
  public Paged<Callback> of(Viewer viewer, Permit permit, Filter filter, Paging paging) {
    String order =
        filter.isDone() ? " ORDER BY q.done_at DESC, q.id" : " ORDER BY q.requested_at, q.id";
    var rows =
        filtered(
                "SELECT " + COLUMNS + FROM + FILTER + order + " LIMIT :size OFFSET :offset",
                viewer,
                permit,
                filter)
            .param("size", paging.size())
            .param("offset", paging.offset())
            .query(Callbacks::callback)
            .list();
    long total =
        filtered("SELECT count(*) " + FROM + FILTER, viewer, permit, filter)
            .query(Long.class)
            .single();
    return new Paged<>(rows, paging, total);
  }

  private JdbcClient.StatementSpec filtered(
      String sql, Viewer viewer, Permit permit, Filter filter) {
    return database
        .sql(sql)
        .param("nodes", Nodes.of(viewer, permit))
        .param("done", filter.isDone())
        .param("community", filter.community().orElse(null))
        .param("wave", filter.wave().orElse(null));
  }

  /** Writes down how it went; false when somebody did before. */
  @Transactional
  public boolean finish(Viewer viewer, Callback callback, CallbackOutcome outcome, String note) {
    boolean finished =
        database
                .sql(
                    """
                    UPDATE callback_request
                    SET done_at = :now, done_by = :viewer, outcome = :outcome, note = :note
                    WHERE community_id = :community AND id = :id AND done_at IS NULL
                    """)
                .param("now", Times.of(clock.instant()))
                .param("viewer", viewer.id())
                .param("outcome", outcome.name())
                .param("note", note)
                .param("community", callback.communityId())
                .param("id", callback.id())
                .update()
            == 1;
    if (finished) {
      audit.append(
          viewer.id(),
          "callback-finished",
          callback.id().toString(),
          Map.of("outcome", outcome.name()));
    }
    return finished;
  }

  private static Callback callback(ResultSet row, int number) throws SQLException {
    return new Callback(
        row.getObject("id", UUID.class),
        row.getInt("community_id"),
        row.getString("community"),
        ZoneId.of(row.getString("time_zone")),
        row.getString("wave"),
        Times.at(row, "requested_at"),
        done(row),
        row.getObject("household_id", UUID.class),
        row.getString("building"),
        row.getString("entrance"),
        row.getString("unit"),
        Optional.ofNullable(row.getObject("member_id", UUID.class)),
        row.getString("person"),
        row.getString("last_four"));
  }

  private static Optional<Done> done(ResultSet row) throws SQLException {
    UUID by = row.getObject("done_by", UUID.class);
    if (by == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Done(
            Times.at(row, "done_at"),
            by,
            CallbackOutcome.valueOf(row.getString("outcome")),
            row.getString("note")));
  }
}
