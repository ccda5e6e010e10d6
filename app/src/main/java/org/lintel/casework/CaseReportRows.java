package org.lintel.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lintel.identity.Permission;
import org.lintel.platform.Viewer;
import org.lintel.statistics.WaitingTimes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts cases of the report in the database; the SQL stands here and nowhere in a request. */
@Component
class CaseReportRows {

  private static final String MONTH =
      "SELECT to_char(c.received_at AT TIME ZONE p.time_zone, 'YYYY-MM') AS key, ";
  private static final String COMMUNITY = "SELECT p.uuid::text AS key, ";
  private static final String CATEGORY = "SELECT c.category_code AS key, ";

  /** Zones differ by less than this from each other: a wider net for the index. */
  private static final Duration ANY_ZONE = Duration.ofDays(1);

  private static final String CASES =
      """
      FROM service_case c
      JOIN community_place p ON p.community_id = c.community_id
      """;

  private static final String PERIOD =
      """
      WHERE p.path && :nodes::uuid[]
        AND c.received_at >= :earliest AND c.received_at < :latest
        AND (c.received_at AT TIME ZONE p.time_zone)::date >= :from
        AND (c.received_at AT TIME ZONE p.time_zone)::date < :until
        AND (:community::uuid IS NULL OR p.uuid = :community::uuid)
      """;

  private static final String COUNTED =
      """
      count(*) AS received,
      count(*) FILTER (WHERE c.kind = 'COMPLAINT' OR c.reported_kind = 'COMPLAINT') AS complaints,
      count(*) FILTER (WHERE c.reopened > 0) AS reopened,
      count(*) FILTER (WHERE c.outcome = 'REMEDIED') AS remedied,
      count(*) FILTER (WHERE c.outcome = 'EXPLAINED') AS explained,
      count(*) FILTER (WHERE c.outcome = 'NOT_OURS') AS not_ours,
      count(*) FILTER (WHERE c.outcome = 'WITHDRAWN') AS withdrawn,
      count(*) FILTER (WHERE c.outcome = 'UNREACHABLE') AS unreachable,
      count(*) FILTER (WHERE c.outcome = 'DUPLICATE') AS duplicate,
      count(*) FILTER (WHERE k.state = 'MET' AND k.overrun_seconds = 0) AS on_time,
      count(*) FILTER (WHERE k.state = 'MET' OR k.overrun_seconds > 0
        OR (k.ended_at IS NULL AND k.due_at < :now::timestamptz)) AS decided
      """
          + CASES
          + """
          LEFT JOIN kept_clock k ON k.community_id = c.community_id AND k.subject_kind = 'case'
            AND k.subject_id = c.id AND k.measure = 'RESOLVE'
          """
          + PERIOD
          + "GROUP BY 1";

  /** Whole minutes, so that many cases share a row. */
  private static final String RESPONSES =
      """
      floor(extract(epoch FROM coalesce(k.ended_at, :now::timestamptz) - k.started_at) / 60)::bigint
        AS minutes,
      k.state = 'MET' AS is_served, count(*) AS cases
      """
          + CASES
          + """
          JOIN kept_clock k ON k.community_id = c.community_id AND k.subject_kind = 'case'
            AND k.subject_id = c.id AND k.measure = 'FIRST_RESPONSE'
          """
          + PERIOD
          + "GROUP BY 1, 2, 3";

  private static final String SOLUTIONS =
      """
      floor(extract(epoch FROM
        coalesce(c.done_at, c.closed_at, :now::timestamptz) - c.received_at) / 60)::bigint AS minutes,
      c.done_at IS NOT NULL OR coalesce(c.outcome NOT IN ('WITHDRAWN', 'UNREACHABLE'), false)
        AS is_served,
      count(*) AS cases
      """
          + CASES
          + PERIOD
          + "GROUP BY 1, 2, 3";

  private final JdbcClient database;

  CaseReportRows(JdbcClient database) {
    this.database = database;
  }

  /** How many cases, without households and times. */
  Map<String, CaseTally> counts(Viewer viewer, CaseReport.Asked asked, Instant now) {
    record Row(String key, CaseTally tally) {}
    var counts = new HashMap<String, CaseTally>();
    statement(viewer, asked, COUNTED, now)
        .query((row, number) -> new Row(row.getString("key"), tally(row)))
        .list()
        .forEach(row -> counts.put(row.key(), row.tally()));
    return counts;
  }

  /** How long each waited for a first answer. */
  Map<String, WaitingTimes> responses(Viewer viewer, CaseReport.Asked asked, Instant now) {
    return times(viewer, asked, RESPONSES, now);
  }

  /** How long each waited until it was solved. */
  Map<String, WaitingTimes> solutions(Viewer viewer, CaseReport.Asked asked, Instant now) {
    return times(viewer, asked, SOLUTIONS, now);
  }

  private static CaseTally tally(ResultSet row) throws SQLException {
    var closed = new EnumMap<ClosingOutcome.Kind, Long>(ClosingOutcome.Kind.class);
    for (ClosingOutcome.Kind outcome : ClosingOutcome.Kind.values()) {
      closed.put(outcome, row.getLong(outcome.name().toLowerCase(Locale.ROOT)));
    }
    return new CaseTally(
        row.getLong("received"),
        row.getLong("complaints"),
        closed,
        row.getLong("reopened"),
        row.getLong("on_time"),
        row.getLong("decided"),
        0,
        new WaitingTimes(),
        new WaitingTimes());
  }

  private Map<String, WaitingTimes> times(
      Viewer viewer, CaseReport.Asked asked, String sql, Instant now) {
    record Row(String key, long minutes, boolean isServed, long cases) {}
    var times = new HashMap<String, WaitingTimes>();
    List<Row> rows =
        statement(viewer, asked, sql, now)
            .query((row, number) ->
                new Row(
                    row.getString("key"),
                    Math.max(0, row.getLong("minutes")),
                    row.getBoolean("is_served"),
                    row.getLong("cases")))
            .list();
    rows.forEach(row ->
        times
            .computeIfAbsent(row.key(), _ -> new WaitingTimes())
            .add((double) row.minutes(), row.isServed(), row.cases()));
    return times;
  }

  private JdbcClient.StatementSpec statement(
      Viewer viewer, CaseReport.Asked asked, String sql, Instant now) {
    LocalDate from = asked.from().atDay(1);
    LocalDate until = asked.to().plusMonths(1).atDay(1);
    var parameters = new HashMap<String, @Nullable Object>();
    parameters.put("nodes", viewer.nodes(Permission.READ_RESULTS).toArray(UUID[]::new));
    parameters.put("now", Times.of(now));
    parameters.put("from", from);
    parameters.put("until", until);
    parameters.put("earliest", from.atStartOfDay().atOffset(ZoneOffset.UTC).minus(ANY_ZONE));
    parameters.put("latest", until.atStartOfDay().atOffset(ZoneOffset.UTC).plus(ANY_ZONE));
    parameters.put("community", asked.community().orElse(null));
    return database.sql(key(asked.by()) + sql).params(parameters);
  }

  private static String key(CaseReport.By by) {
    return switch (by) {
      case MONTH -> MONTH;
      case COMMUNITY -> COMMUNITY;
      case CATEGORY -> CATEGORY;
    };
  }
}
