package org.lintel.casework.recovery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lintel.identity.Permission;
import org.lintel.platform.Viewer;
import org.lintel.statistics.Estimate;
import org.lintel.statistics.Purpose;
import org.lintel.statistics.Share;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How recoveries go, by community. One belongs to the month in which it was opened, in the
 * community's zone. The definition stands in docs/adr/0086-two-tracks-of-recovery.md.
 */
@Component
public class RecoveryReport {

  /** Zones differ by less than this from each other: a wider net for the index. */
  private static final Duration ANY_ZONE = Duration.ofDays(1);

  private static final String COUNTED =
      """
      SELECT p.name,
        count(*) AS opened,
        count(*) FILTER (WHERE r.called_at <= r.call_due_at) AS in_time,
        count(*) FILTER (WHERE r.called_at IS NOT NULL OR r.closed_at IS NOT NULL
          OR r.call_due_at < :now) AS call_decided,
        count(*) FILTER (WHERE r.check_result = 'RECOVERED') AS recovered,
        count(*) FILTER (WHERE r.check_result IN ('RECOVERED', 'NOT_RECOVERED')) AS said,
        count(*) FILTER (WHERE r.check_result IN ('RECOVERED', 'NOT_RECOVERED')
          AND r.check_by = 'OWNER') AS herself,
        count(*) FILTER (WHERE r.check_result = 'UNKNOWN') AS unknown
      FROM recovery r
      JOIN community_place p ON p.community_id = r.community_id
      WHERE p.path && :nodes::uuid[]
        AND r.opened_at >= :earliest AND r.opened_at < :latest
        AND (r.opened_at AT TIME ZONE p.time_zone)::date >= :from
        AND (r.opened_at AT TIME ZONE p.time_zone)::date < :until
        AND (:community::uuid IS NULL OR p.uuid = :community::uuid)
      GROUP BY p.community_id, p.name
      ORDER BY p.name COLLATE "zh-x-icu", p.community_id
      """;

  private final JdbcClient database;
  private final Clock clock;

  RecoveryReport(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** First and last month, and one community or all. */
  public record Asked(YearMonth from, YearMonth to, Optional<UUID> community) {}

  /**
   * What became of those opened in a period.
   *
   * @param inTime called until the time that the rule gave
   * @param callDecided called, closed without it, or that time has passed
   * @param recovered of those who said so or the contrary, how many said that all is well again
   * @param said who said either
   * @param herself of those who said either, who did so on their own page
   * @param unknown who did not say
   */
  public record Counts(
      long opened,
      long inTime,
      long callDecided,
      long recovered,
      long said,
      long herself,
      long unknown) {

    /** Share called in time, with Wilson's interval about the work behind it. */
    public Estimate calledInTime() {
      return new Share(inTime, callDecided).estimate(Purpose.process());
    }

    /** Share of those who said so. */
    public Estimate recoveredShare() {
      return new Share(recovered, said).estimate(Purpose.process());
    }

    private Counts plus(Counts other) {
      return new Counts(
          opened + other.opened,
          inTime + other.inTime,
          callDecided + other.callDecided,
          recovered + other.recovered,
          said + other.said,
          herself + other.herself,
          unknown + other.unknown);
    }

    /** All of them together. */
    public static Counts sum(List<Counts> parts) {
      return parts.stream().reduce(new Counts(0, 0, 0, 0, 0, 0, 0), Counts::plus);
    }
  }

  /** One community. */
  public record Group(String name, Counts counts) {}

  /** Communities whose results the viewer reads. */
  public List<Group> of(Viewer viewer, Asked asked) {
    LocalDate from = asked.from().atDay(1);
    LocalDate until = asked.to().plusMonths(1).atDay(1);
    var parameters = new HashMap<String, @Nullable Object>();
    parameters.put("nodes", viewer.nodes(Permission.READ_RESULTS).toArray(UUID[]::new));
    parameters.put("now", Times.of(clock.instant()));
    parameters.put("from", from);
    parameters.put("until", until);
    parameters.put("earliest", from.atStartOfDay().atOffset(ZoneOffset.UTC).minus(ANY_ZONE));
    parameters.put("latest", until.atStartOfDay().atOffset(ZoneOffset.UTC).plus(ANY_ZONE));
    parameters.put("community", asked.community().orElse(null));
    return database.sql(COUNTED).params(parameters).query(RecoveryReport::group).list();
  }

  private static Group group(ResultSet row, int number) throws SQLException {
    return new Group(
        row.getString("name"),
        new Counts(
            row.getLong("opened"),
            row.getLong("in_time"),
            row.getLong("call_decided"),
            row.getLong("recovered"),
            row.getLong("said"),
            row.getLong("herself"),
            row.getLong("unknown")));
  }
}
