package org.lintel.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintel.platform.Permit;
import org.lintel.platform.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who was asked and who answered, before any score; cut to what a viewer may see. */
@Component
public class Participation {

  private final JdbcClient database;

  Participation(JdbcClient database) {
    this.database = database;
  }

  /** What households are counted by. */
  public enum Dimension {
    BUILDING,
    TENURE,
    UNIT_KIND
  }

  /**
   * One group of households.
   *
   * @param value what the group has in common: a name, or a word of the database
   */
  public record Group(UUID community, String value, int asked, int answered) {}

  /** How many answered on one day, for the first time. */
  public record Day(LocalDate day, int answered) {}

  /** Each community, by name. */
  public List<Group> byCommunity(Viewer viewer, Permit permit, Wave wave) {
    return database
        .sql(
            """
            SELECT p.uuid AS community, p.name AS value, a.asked, a.answered
            FROM participation a
            JOIN community_place p ON p.community_id = a.community_id
            WHERE a.wave_id = :wave AND a.dimension = 'ALL' AND p.path && :nodes::uuid[]
            ORDER BY p.name, p.uuid
            """)
        .param("wave", wave.id())
        .param("nodes", Nodes.of(viewer, permit))
        .query(Participation::group)
        .list();
  }

  /** Groups over the visible communities, or within one of them; buildings only within one. */
  public List<Group> by(
      Viewer viewer, Permit permit, Wave wave, Dimension dimension, Optional<UUID> community) {
    return database
        .sql(
            """
            SELECT (array_agg(p.uuid))[1] AS community,
              coalesce(min(b.name), a.value) AS value,
              sum(a.asked)::int AS asked, sum(a.answered)::int AS answered
            FROM participation a
            JOIN community_place p ON p.community_id = a.community_id
            LEFT JOIN LATERAL (
              SELECT e.building_name AS name, e.building_order AS place
              FROM eligible_household e
              WHERE a.dimension = 'BUILDING' AND e.community_id = a.community_id
                AND e.building_id::text = a.value
              LIMIT 1) b ON true
            WHERE a.wave_id = :wave AND a.dimension = :dimension AND p.path && :nodes::uuid[]
              AND (:community::uuid IS NULL OR p.uuid = :community::uuid)
            GROUP BY a.value
            ORDER BY min(b.place), 2
            """)
        .param("wave", wave.id())
        .param("dimension", dimension.name())
        .param("nodes", Nodes.of(viewer, permit))
        .param("community", community.orElse(null))
        .query(Participation::group)
        .list();
  }

  /** First answers by day, in each community's zone, oldest first. */
  public List<Day> byDay(Viewer viewer, Permit permit, Wave wave, Optional<UUID> community) {
    return database
        .sql(
            """
            SELECT (r.first_submitted_at AT TIME ZONE p.time_zone)::date AS day,
              count(*)::int AS answered
            FROM wave_community c
            JOIN community_place p ON p.community_id = c.community_id
            JOIN response r ON r.community_id = c.community_id AND r.wave_id = c.wave_id
            WHERE c.wave_id = :wave AND p.path && :nodes::uuid[]
              AND (:community::uuid IS NULL OR p.uuid = :community::uuid)
            GROUP BY 1
            ORDER BY 1
            """)
        .param("wave", wave.id())
        .param("nodes", Nodes.of(viewer, permit))
        .param("community", community.orElse(null))
        .query(
            (row, number) -> new Day(row.getObject("day", LocalDate.class), row.getInt("answered")))
        .list();
  }

  private static Group group(ResultSet row, int number) throws SQLException {
    return new Group(
        row.getObject("community", UUID.class),
        row.getString("value"),
        row.getInt("asked"),
        row.getInt("answered"));
  }
}
