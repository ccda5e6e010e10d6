package org.lintel.community;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lintel.platform.Permit;
import org.lintel.platform.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The places above communities, cut like {@link Communities} to what a viewer may see. */
@Component
public class Areas {

  private final JdbcClient database;

  Areas(JdbcClient database) {
    this.database = database;
  }

  /**
   * Areas with at least one community that the viewer sees, each directly before what lies in it,
   * by name. Those of which only a part is in scope are there too, so that an address that names
   * one can be cut to that part.
   */
  public List<Area> above(Viewer viewer, Permit permit) {
    return database
        .sql(
            """
            SELECT a.id, a.name, array_length(a.path, 1) - 1 AS depth, a.path && :nodes AS is_whole,
              array_agg(c.uuid) AS communities
            FROM portfolio_node a
            JOIN community_place c ON a.id = ANY (c.path)
            CROSS JOIN LATERAL (
              SELECT array_agg(n.name || n.id ORDER BY array_length(n.path, 1)) AS names
              FROM portfolio_node n
              WHERE n.id = ANY (a.path)) above
            WHERE c.path && :nodes AND c.archived_at IS NULL AND a.id <> c.uuid
            GROUP BY a.id, above.names
            ORDER BY above.names COLLATE "zh-x-icu"
            """)
        .param("nodes", viewer.nodes(permit).toArray(UUID[]::new))
        .query(Areas::area)
        .list();
  }

  private static Area area(ResultSet row, int number) throws SQLException {
    return new Area(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getInt("depth"),
        row.getBoolean("is_whole"),
        Set.of((UUID[]) row.getArray("communities").getArray()));
  }
}
