package org.lintel.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads clocks and their events; {@link ClockWriting} writes them. */
@Component
class ClockRows {

  /** Selects what {@link ClockColumns#kept} reads. */
  static final String CLOCKS =
      """
      SELECT community_id, id, subject_kind, subject_id, measure, state, rule_id, rule_version, run,
        started_at, due_at, ended_at, elapsed_seconds, overrun_seconds, is_provisional, next_step,
        is_sheltered, topics, delayed_by
      FROM clock
      """;

  private final JdbcClient database;

  ClockRows(JdbcClient database) {
    this.database = database;
  }

  List<KeptClock> of(Subject subject) {
    return about(
        subject,
        CLOCKS
            + """
            WHERE community_id = :community AND subject_kind = :kind AND subject_id = :subject
            ORDER BY measure
            """);
  }

  /** Those of several subjects, each subject's in the same order. */
  Map<Subject, List<KeptClock>> of(Collection<Subject> subjects) {
    return database
        .sql(
            CLOCKS
                + """
                WHERE community_id = ANY (:communities::int[]) AND subject_id = ANY (:ids::uuid[])
                ORDER BY measure
                """)
        .param(
            "communities",
            subjects.stream().map(Subject::community).distinct().toArray(Integer[]::new))
        .param("ids", subjects.stream().map(Subject::id).toArray(UUID[]::new))
        .query(ClockColumns::kept)
        .list()
        .stream()
        .filter(kept -> subjects.contains(kept.subject()))
        .collect(Collectors.groupingBy(KeptClock::subject));
  }

  /** Held until the transaction ends; in the order of the key, as everybody locks them. */
  List<KeptClock> lock(Subject subject) {
    return about(
        subject,
        CLOCKS
            + """
            WHERE community_id = :community AND subject_kind = :kind AND subject_id = :subject
            ORDER BY id
            FOR UPDATE
            """);
  }

  /**
   * Open clocks behind a key and up to a community, in the order of the key, held until the
   * transaction ends.
   */
  List<KeptClock> lockOpenAfter(int community, UUID id, int last, int most) {
    return database
        .sql(
            CLOCKS
                + """
                WHERE ended_at IS NULL AND (community_id, id) > (:community, :id)
                  AND community_id <= :last
                ORDER BY community_id, id
                LIMIT :most
                FOR UPDATE
                """)
        .param("community", community)
        .param("id", id)
        .param("last", last)
        .param("most", most)
        .query(ClockColumns::kept)
        .list();
  }

  /** The events of each clock in their order; clocks of one community. */
  Map<UUID, List<KeptEvent>> events(int community, Collection<UUID> clocks) {
    var events = new HashMap<UUID, List<KeptEvent>>();
    database
        .sql(
            """
            SELECT clock_id, kind, at, reason, rule_id, rule_version, due_at
            FROM clock_event
            WHERE community_id = :community AND clock_id = ANY (:clocks)
            ORDER BY clock_id, number
            """)
        .param("community", community)
        .param("clocks", clocks.toArray(UUID[]::new))
        .query(row -> {
          UUID id = row.getObject("clock_id", UUID.class);
          events.computeIfAbsent(id, _ -> new ArrayList<>()).add(event(row));
        });
    return events;
  }

  private List<KeptClock> about(Subject subject, String sql) {
    return database
        .sql(sql)
        .param("community", subject.community())
        .param("kind", subject.kind())
        .param("subject", subject.id())
        .query(ClockColumns::kept)
        .list();
  }

  private static KeptEvent event(ResultSet row) throws SQLException {
    return new KeptEvent(
        KeptEvent.Kind.valueOf(row.getString("kind")),
        instant(row, "at").orElseThrow(),
        Optional.ofNullable(row.getString("reason")).map(PauseReason::valueOf),
        ruleKey(row),
        instant(row, "due_at"));
  }

  static Optional<KeptClock.RuleKey> ruleKey(ResultSet row) throws SQLException {
    @Nullable UUID rule = row.getObject("rule_id", UUID.class);
    int version = row.getInt("rule_version");
    return Optional.ofNullable(rule).map(id -> new KeptClock.RuleKey(id, version));
  }

  static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
