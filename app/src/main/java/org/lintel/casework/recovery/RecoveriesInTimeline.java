package org.lintel.casework.recovery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.lintel.community.TimelineContribution;
import org.lintel.community.TimelineEntry;
import org.lintel.identity.Permission;
import org.lintel.platform.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Recoveries in the timeline of a household, for those who may know of them: opened, closed, asked
 * again. The calls themselves stand there as contacts.
 */
@Component
class RecoveriesInTimeline implements TimelineContribution {

  private static final String EVENTS =
      """
      SELECT r.id AS recovery_id, r.cause, x.id, x.act, x.at, x.staff_id
      FROM recovery r
      JOIN community_place p ON p.community_id = r.community_id
      CROSS JOIN LATERAL (
        SELECT r.id, 'opened' AS act, r.opened_at AS at, NULL::uuid AS staff_id
        UNION ALL
        SELECT r.id, 'closed', r.closed_at, NULL
        WHERE r.closed_at IS NOT NULL
        UNION ALL
        SELECT e.id, CASE e.kind WHEN 'CHECKED' THEN 'checked.' ELSE 'said.' END || lower(e.code),
          e.at, e.staff_id
        FROM recovery_entry e
        WHERE e.community_id = r.community_id AND e.recovery_id = r.id
          AND e.kind IN ('CHECKED', 'OWNER_SAID')) x
      WHERE r.community_id = :community AND r.household_id = :household AND x.at < :before AND
      """
          + RecoveryRows.SEEN
          + """
          ORDER BY x.at DESC
          FETCH FIRST :most ROWS WITH TIES
          """;

  private final JdbcClient database;

  RecoveriesInTimeline(JdbcClient database) {
    this.database = database;
  }

  @Override
  public String kind() {
    return "recoveries";
  }

  @Override
  public List<TimelineEntry> of(
      Viewer viewer, int community, UUID household, Instant before, int most) {
    if (!viewer.may(Permission.CALL_BACK)) {
      return List.of();
    }
    return RecoveryRows.seen(database.sql(EVENTS), viewer)
        .param("community", community)
        .param("household", household)
        .param("before", Times.of(before))
        .param("most", most)
        .query(RecoveriesInTimeline::entry)
        .list();
  }

  private static TimelineEntry entry(ResultSet row, int number) throws SQLException {
    String act = row.getString("act").replace('_', '-');
    String cause = row.getString("cause").toLowerCase(Locale.ROOT);
    return TimelineEntry.of(
            row.getObject("id", UUID.class),
            Times.at(row, "at"),
            "casework.recovery.timeline." + act + (act.equals("opened") ? "." + cause : ""))
        .by(Optional.ofNullable(row.getObject("staff_id", UUID.class)))
        .leadingTo("/callbacks/" + row.getObject("recovery_id", UUID.class));
  }
}
