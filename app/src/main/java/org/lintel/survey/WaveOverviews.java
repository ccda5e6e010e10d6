package org.lintel.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.lintel.platform.NotFound;
import org.lintel.platform.Permit;
import org.lintel.platform.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Waves with how many were asked and answered, cut to what a viewer may see. */
@Component
public class WaveOverviews {

  private static final String SELECT =
      """
      SELECT %s, w.is_imported, w.closed_at, w.closed_by, count(*) AS communities,
        min(p.time_zone) AS zone,
        CASE WHEN bool_and(c.eligible IS NOT NULL)
          THEN sum(coalesce(a.asked, 0))::int END AS asked,
        sum(coalesce(a.answered, 0)) AS answered
      FROM wave w
      JOIN wave_community c ON c.wave_id = w.id
      JOIN community_place p ON p.community_id = c.community_id
      LEFT JOIN participation a ON a.wave_id = w.id AND a.community_id = c.community_id
        AND a.dimension = 'ALL'
      WHERE p.path && :nodes::uuid[]
      """
          .formatted(WaveRows.COLUMNS);

  private final JdbcClient database;

  WaveOverviews(JdbcClient database) {
    this.database = database;
  }

  /** Newest first. */
  public List<WaveOverview> visibleTo(Viewer viewer, Permit permit) {
    return database
        .sql(SELECT + " GROUP BY w.id ORDER BY w.opens_at DESC, w.id DESC")
        .param("nodes", Nodes.of(viewer, permit))
        .query(WaveOverviews::overview)
        .list();
  }

  /**
   * The wave with that id.
   *
   * @throws NotFound when it asks no community that the viewer may see
   */
  public WaveOverview find(Viewer viewer, Permit permit, UUID uuid) {
    return database
        .sql(SELECT + " AND w.uuid = :uuid GROUP BY w.id")
        .param("nodes", Nodes.of(viewer, permit))
        .param("uuid", uuid)
        .query(WaveOverviews::overview)
        .optional()
        .orElseThrow(() -> new NotFound("wave " + uuid));
  }

  /** Households that saved a page through one of their links and did not submit. */
  public int begun(Wave wave) {
    return database
        .sql(
            """
            SELECT count(DISTINCT (i.community_id, i.household_id))::int
            FROM wave_community c
            JOIN invitation i ON i.community_id = c.community_id AND i.wave_id = c.wave_id
            JOIN invitation_link l ON l.community_id = i.community_id AND l.wave_id = i.wave_id
              AND l.household_id = i.household_id
            JOIN draft d ON d.community_id = l.community_id AND d.link_id = l.id
            WHERE c.wave_id = :wave AND i.response_id IS NULL
            """)
        .param("wave", wave.id())
        .query(Integer.class)
        .single();
  }

  private static Optional<WaveOverview.End> end(ResultSet row) throws SQLException {
    UUID by = row.getObject("closed_by", UUID.class);
    return by == null
        ? Optional.empty()
        : Optional.of(new WaveOverview.End(Times.at(row, "closed_at"), by));
  }

  private static WaveOverview overview(ResultSet row, int number) throws SQLException {
    return new WaveOverview(
        WaveRows.wave(row, number),
        row.getBoolean("is_imported"),
        row.getInt("communities"),
        asked(row),
        row.getInt("answered"),
        ZoneId.of(row.getString("zone")),
        end(row));
  }

  private static OptionalInt asked(ResultSet row) throws SQLException {
    int asked = row.getInt("asked");
    return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(asked);
  }
}
