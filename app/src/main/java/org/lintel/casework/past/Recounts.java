package org.lintel.casework.past;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lintel.casework.past.Recount.Counts;
import org.lintel.casework.past.Recount.Line;
import org.lintel.identity.Permission;
import org.lintel.platform.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Recounts past cases as their files have them: what was late, what came again, by which way. The
 * definitions stand in docs/past-cases.md and on the page.
 */
@Component
public class Recounts {

  /** More lines are no table; the rest is one line. */
  public static final int MOST_LINES = 60;

  private static final String SQL =
      """
      WITH scope AS (
        SELECT p.*, q.uuid::text AS community,
          p.place_key <> '' AND p.category_key <> '' AS is_placed,
          p.received_on - lag(p.received_on) OVER (
            PARTITION BY p.community_id, p.place_key, p.category_key
            ORDER BY p.received_at, p.external_number) AS days
        FROM past_case p
        JOIN community_place q ON q.community_id = p.community_id
        WHERE q.path && :nodes::uuid[]
          AND (:import::uuid IS NULL OR p.import_id = :import::uuid
            OR p.latest_import = :import::uuid)
          AND (:community::uuid IS NULL OR q.uuid = :community::uuid)),
      judged AS (
        SELECT to_char(received_on, 'YYYY-MM') AS month, category_key, community, channel,
          category_words, is_placed, is_placed AND days <= :days AS is_repeat,
          CASE
            WHEN CASE WHEN is_closed THEN closed_at < received_at ELSE closed_at IS NOT NULL END
              THEN 'CONTRADICTING'
            WHEN is_closed AND closed_at IS NULL THEN 'CLOSED_UNKNOWN'
            WHEN is_closed AND due_at IS NULL THEN 'CLOSED_WITHOUT_DUE'
            WHEN due_at IS NULL THEN 'OPEN_WITHOUT_DUE'
            WHEN is_closed AND closed_at > due_at THEN 'CLOSED_LATE'
            WHEN is_closed THEN 'CLOSED_IN_TIME'
            WHEN cut_at > due_at THEN 'OPEN_LATE'
            ELSE 'OPEN_IN_TIME' END AS standing
        FROM scope
        WHERE (:from::date IS NULL OR received_on >= :from::date)
          AND (:until::date IS NULL OR received_on <= :until::date))
      SELECT
        CASE
          WHEN GROUPING(month) = 0 THEN 'MONTH'
          WHEN GROUPING(category_key) = 0 THEN 'CATEGORY'
          WHEN GROUPING(community) = 0 THEN 'COMMUNITY'
          WHEN GROUPING(channel) = 0 THEN 'CHANNEL'
          ELSE 'ALL' END AS what,
        CASE WHEN GROUPING(category_key) = 0 THEN min(category_words)
          ELSE coalesce(month, community, channel, '') END AS line,
        count(*) FILTER (WHERE standing = 'CLOSED_IN_TIME') AS closed_in_time,
        count(*) FILTER (WHERE standing = 'CLOSED_LATE') AS closed_late,
        count(*) FILTER (WHERE standing = 'OPEN_IN_TIME') AS open_in_time,
        count(*) FILTER (WHERE standing = 'OPEN_LATE') AS open_late,
        count(*) FILTER (WHERE standing = 'CLOSED_WITHOUT_DUE') AS closed_without_due,
        count(*) FILTER (WHERE standing = 'OPEN_WITHOUT_DUE') AS open_without_due,
        count(*) FILTER (WHERE standing = 'CLOSED_UNKNOWN') AS closed_unknown,
        count(*) FILTER (WHERE standing = 'CONTRADICTING') AS contradicting,
        count(*) FILTER (WHERE is_repeat) AS repeats,
        count(*) FILTER (WHERE NOT is_placed) AS unplaced
      FROM judged
      GROUP BY GROUPING SETS ((), (month), (category_key), (community), (channel))
      """;

  private final JdbcClient database;

  Recounts(JdbcClient database) {
    this.database = database;
  }

  /**
   * What is recounted.
   *
   * @param file one import only
   * @param days within how many days the same again is a repeat
   */
  public record Scope(
      Optional<UUID> file,
      Optional<UUID> community,
      Optional<LocalDate> from,
      Optional<LocalDate> until,
      int days) {

    public static final int USUAL_DAYS = 30;
    public static final int MOST_DAYS = 366;
    public static final int FIRST_YEAR = WrittenTime.FIRST_YEAR;
    public static final int LAST_YEAR = WrittenTime.LAST_YEAR;
  }

  private enum What {
    ALL,
    MONTH,
    CATEGORY,
    COMMUNITY,
    CHANNEL
  }

  private record Row(What what, Line line) {}

  /** Recounts within the viewer's communities. */
  public Recount of(Viewer viewer, Scope scope) {
    var lines = new EnumMap<What, List<Line>>(What.class);
    for (What what : What.values()) {
      lines.put(what, new ArrayList<>());
    }
    database
        .sql(SQL)
        .params(parameters(viewer, scope))
        .query(Recounts::row)
        .list()
        .forEach(row -> lines.computeIfAbsent(row.what(), _ -> new ArrayList<>()).add(row.line()));
    return new Recount(
        of(lines, What.ALL).getFirst().counts(),
        of(lines, What.MONTH).stream().sorted(Comparator.comparing(Line::key).reversed()).toList(),
        most(of(lines, What.CATEGORY)),
        most(of(lines, What.COMMUNITY)),
        most(of(lines, What.CHANNEL)));
  }

  private static List<Line> of(Map<What, List<Line>> lines, What what) {
    return lines.getOrDefault(what, List.of());
  }

  private static Map<String, @Nullable Object> parameters(Viewer viewer, Scope scope) {
    var parameters = new HashMap<String, @Nullable Object>();
    parameters.put("nodes", viewer.nodes(Permission.READ_CASES).toArray(UUID[]::new));
    parameters.put("import", scope.file().orElse(null));
    parameters.put("community", scope.community().orElse(null));
    parameters.put("from", scope.from().orElse(null));
    parameters.put("until", scope.until().orElse(null));
    parameters.put("days", scope.days());
    return parameters;
  }

  /** The largest first; what is beyond a table is one line with an empty key after the others. */
  private static List<Line> most(List<Line> lines) {
    List<Line> sorted =
        lines.stream()
            .sorted(
                Comparator.comparingInt((Line line) -> line.counts().all())
                    .reversed()
                    .thenComparing(Line::key))
            .toList();
    if (sorted.size() <= MOST_LINES) {
      return sorted;
    }
    var shown = new ArrayList<>(sorted.subList(0, MOST_LINES));
    sorted.subList(MOST_LINES, sorted.size()).stream()
        .map(Line::counts)
        .reduce(Counts::plus)
        .ifPresent(rest -> shown.add(new Line("…", rest)));
    return shown;
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        What.valueOf(row.getString("what")),
        new Line(
            row.getString("line"),
            new Counts(
                row.getInt("closed_in_time"),
                row.getInt("closed_late"),
                row.getInt("open_in_time"),
                row.getInt("open_late"),
                row.getInt("closed_without_due"),
                row.getInt("open_without_due"),
                row.getInt("closed_unknown"),
                row.getInt("contradicting"),
                row.getInt("repeats"),
                row.getInt("unplaced"))));
  }
}
