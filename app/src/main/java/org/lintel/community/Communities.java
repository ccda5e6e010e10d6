package org.lintel.community;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.lintel.platform.NotFound;
import org.lintel.platform.Permit;
import org.lintel.platform.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The communities of the organisation, always cut to what a viewer may see. Here, and nowhere else,
 * a scope in the portfolio tree becomes a list of communities.
 */
@Component
public class Communities {

  private final JdbcClient database;

  Communities(JdbcClient database) {
    this.database = database;
  }

  /**
   * Communities under the nodes where the permit holds; archived ones are left out. In the order in
   * which a Chinese reader looks names up, by their sound: the collation knows every character,
   * while Java's own puts those outside the oldest character set last.
   */
  public List<Community> visibleTo(Viewer viewer, Permit permit) {
    if (!viewer.may(permit)) {
      return List.of();
    }
    return database
        .sql(
            """
            SELECT community_id, uuid, code, name, time_zone
            FROM community_place
            WHERE path && :nodes::uuid[] AND archived_at IS NULL
            ORDER BY name COLLATE "zh-x-icu", community_id
            """)
        .param("nodes", nodes(viewer, permit))
        .query(Communities::community)
        .list();
  }

  /**
   * The community with that id, archived or not.
   *
   * @throws NotFound when there is none, or none within the viewer's scope
   */
  public Community find(Viewer viewer, Permit permit, UUID uuid) {
    return database
        .sql(
            """
            SELECT community_id, uuid, code, name, time_zone
            FROM community_place
            WHERE uuid = :uuid AND path && :nodes::uuid[]
            """)
        .param("uuid", uuid)
        .param("nodes", nodes(viewer, permit))
        .query(Communities::community)
        .optional()
        .orElseThrow(() -> new NotFound("community " + uuid));
  }

  /**
   * The community behind a key that was read from the organisation's own rows.
   *
   * @throws NotFound when there is none
   */
  public Community get(int id) {
    return database
        .sql(
            """
            SELECT community_id, uuid, code, name, time_zone
            FROM community_place
            WHERE community_id = :id
            """)
        .param("id", id)
        .query(Communities::community)
        .optional()
        .orElseThrow(() -> new NotFound("community " + id));
  }

  private static UUID[] nodes(Viewer viewer, Permit permit) {
    return viewer.nodes(permit).toArray(UUID[]::new);
  }

  private static Community community(ResultSet row, int number) throws SQLException {
    return new Community(
        row.getInt("community_id"),
        row.getObject("uuid", UUID.class),
        row.getString("code"),
        row.getString("name"),
        ZoneId.of(row.getString("time_zone")));
  }
}
