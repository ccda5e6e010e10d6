package org.lintel.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.calendar.ClockMeasure;
import org.lintel.calendar.ClockState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every clock of many cases as the ledger has it, for files. */
@Component
public class CaseClockFacts {

  private final JdbcClient database;
  private final Clock clock;

  CaseClockFacts(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * One clock.
   *
   * @param stopped when it was met or frozen
   * @param counted seconds that counted by its rule, once it has stopped
   * @param late seconds by the clock on the wall that it is or was late, 0 when it is not
   * @param paused seconds for which the case waited while it ran, in all its runs; whether the time
   *     stood still meanwhile follows from its rule
   */
  public record Fact(
      ClockState state,
      Instant began,
      Optional<Instant> due,
      Optional<Instant> stopped,
      Optional<Long> counted,
      long late,
      long paused) {}

  private record Row(UUID subject, ClockMeasure measure, Fact fact) {}

  public Map<UUID, Map<ClockMeasure, Fact>> of(List<ServiceCase> cases) {
    var facts = new HashMap<UUID, Map<ClockMeasure, Fact>>();
    database
        .sql(
            """
            SELECT c.subject_id, c.measure, c.state, c.started_at, c.due_at, c.ended_at,
              c.elapsed_seconds,
              coalesce(c.overrun_seconds,
                greatest(0, floor(extract(epoch FROM :now::timestamptz - c.due_at))), 0)::bigint
                AS late,
              coalesce((
                SELECT sum(greatest(0, extract(epoch FROM
                  coalesce(p.ended_at, c.ended_at, :now::timestamptz) - p.begun_at)))
                FROM clock_pause p
                WHERE p.community_id = c.community_id AND p.clock_id = c.id), 0)::bigint AS paused
            FROM unnest(:communities::int[], :cases::uuid[]) AS k (community_id, id)
            JOIN kept_clock c ON c.community_id = k.community_id AND c.subject_kind = :kind
              AND c.subject_id = k.id
            """)
        .param("now", Times.of(clock.instant()))
        .param(
            "communities",
            cases.stream().map(each -> each.place().communityId()).toArray(Integer[]::new))
        .param("cases", cases.stream().map(ServiceCase::id).toArray(UUID[]::new))
        .param("kind", CaseTerms.SUBJECT)
        .query(CaseClockFacts::row)
        .list()
        .forEach(row ->
            facts
                .computeIfAbsent(row.subject(), _ -> new EnumMap<>(ClockMeasure.class))
                .put(row.measure(), row.fact()));
    return facts;
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        row.getObject("subject_id", UUID.class),
        ClockMeasure.valueOf(row.getString("measure")),
        new Fact(
            ClockState.valueOf(row.getString("state")),
            Times.at(row, "started_at"),
            Times.ifAny(row, "due_at"),
            Times.ifAny(row, "ended_at"),
            Optional.ofNullable(row.getObject("elapsed_seconds", Long.class)),
            row.getLong("late"),
            row.getLong("paused")));
  }
}
