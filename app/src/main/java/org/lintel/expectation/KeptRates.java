package org.lintel.expectation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lintel.identity.Permission;
import org.lintel.platform.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many promises are kept, by who answers for them, by community, by where they were made and by
 * month. A promise belongs to the month of its date in the community's zone. The definition stands
 * in docs/method/promises-kept.md.
 */
@Component
public class KeptRates {

  /** Zones differ by less than this from each other: a wider net for the index. */
  private static final Duration ANY_ZONE = Duration.ofDays(1);

  private static final String COUNTED =
      """
      count(*) FILTER (WHERE p.state <> 'WITHDRAWN') AS due,
      count(*) FILTER (WHERE p.state = 'KEPT' AND p.ended_at <= p.due_at) AS kept,
      count(*) FILTER (WHERE p.state = 'KEPT' AND p.ended_at > p.due_at) AS kept_late,
      count(*) FILTER (WHERE p.state = 'BROKEN') AS broken,
      count(*) FILTER (WHERE p.state IN ('MADE', 'RENEGOTIATED') AND p.due_at < :now) AS overdue,
      count(*) FILTER (WHERE p.renegotiations > 0 AND (p.state IN ('KEPT', 'BROKEN')
        OR p.state IN ('MADE', 'RENEGOTIATED') AND p.due_at < :now)) AS renegotiated,
      count(*) FILTER (WHERE p.state = 'WITHDRAWN') AS withdrawn
      FROM promise p
      JOIN community_place c ON c.community_id = p.community_id
      WHERE c.path && :nodes::uuid[]
        AND p.due_at >= :earliest AND p.due_at < :latest
        AND (p.due_at AT TIME ZONE c.time_zone)::date >= :from
        AND (p.due_at AT TIME ZONE c.time_zone)::date < :until
        AND (:community::uuid IS NULL OR c.uuid = :community::uuid)
      GROUP BY 1
      ORDER BY 1
      """;

  private final JdbcClient database;
  private final Clock clock;

  KeptRates(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** What promises are counted by; the SQL stands here and nowhere in the request. */
  public enum By {
    PERSON("p.responsible_id::text"),
    COMMUNITY("c.uuid::text"),
    SOURCE("p.source"),
    MONTH("to_char(p.due_at AT TIME ZONE c.time_zone, 'YYYY-MM')");

    private final String column;

    By(String column) {
      this.column = column;
    }

    /** Part of message keys, and the value in the address. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static By of(String key) {
      return Arrays.stream(values()).filter(by -> by.key().equals(key)).findFirst().orElse(PERSON);
    }
  }

  /**
   * What is counted.
   *
   * @param from first month
   * @param to last month
   */
  public record Asked(By by, YearMonth from, YearMonth to, Optional<UUID> community) {

    public Asked {
      if (to.isBefore(from)) {
        throw new IllegalArgumentException("No period from %s to %s".formatted(from, to));
      }
    }

    /** Whether promises of the period can still be due. */
    public boolean isUnfinished(LocalDate today) {
      return !to.atEndOfMonth().isBefore(today);
    }
  }

  /** Promises of one person, community, source or month, by what that is called in the database. */
  public record Group(String key, PromiseCounts counts) {}

  /** Groups within the communities whose results the viewer reads. */
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
    return database
        .sql("SELECT " + asked.by().column + " AS key, " + COUNTED)
        .params(parameters)
        .query(KeptRates::group)
        .list();
  }

  private static Group group(ResultSet row, int number) throws SQLException {
    return new Group(
        row.getString("key"),
        new PromiseCounts(
            row.getLong("due"),
            row.getLong("kept"),
            row.getLong("kept_late"),
            row.getLong("broken"),
            row.getLong("overdue"),
            row.getLong("renegotiated"),
            row.getLong("withdrawn")));
  }
}
