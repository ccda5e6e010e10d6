package org.lintel.casework;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lintel.identity.Permission;
import org.lintel.platform.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which communities' cases a viewer may reach, as a condition on the cases alone. Which community a
 * case belongs to is asked once a statement and not of each case; whoever sees everything asks
 * nothing, and whoever sees one community reads its own end of an index.
 */
@Component
class CaseReach {

  /** So many are named one by one; of more the statement finds out itself. */
  private static final int FEW = 8;

  private final JdbcClient database;

  CaseReach(JdbcClient database) {
    this.database = database;
  }

  /** A condition on cases {@code c}, with what fills its places. */
  record Reach(String condition, Map<String, @Nullable Object> parameters) {}

  private record Found(boolean isEverywhere, List<Integer> first) {}

  /** Where the viewer may read cases. */
  Reach of(Viewer viewer) {
    return of(viewer, Permission.READ_CASES, "reach");
  }

  /**
   * Where that is allowed.
   *
   * @param name of its place in the statement
   */
  Reach of(Viewer viewer, Permission permission, String name) {
    UUID[] nodes = viewer.nodes(permission).toArray(UUID[]::new);
    Found found = found(nodes);
    var parameters = new HashMap<String, @Nullable Object>();
    if (found.isEverywhere()) {
      return new Reach("true", parameters);
    }
    if (found.first().size() > FEW) {
      parameters.put(name, nodes);
      return new Reach(
          """
          c.community_id = ANY (ARRAY(
            SELECT r.community_id FROM community_place r WHERE r.path && :%s::uuid[]))\
          """
              .formatted(name),
          parameters);
    }
    if (found.first().size() == 1) {
      parameters.put(name, found.first().getFirst());
      return new Reach("c.community_id = :" + name, parameters);
    }
    parameters.put(name, found.first().toArray(Integer[]::new));
    return new Reach("c.community_id = ANY (:" + name + "::int[])", parameters);
  }

  /** By which number cases name that community; empty when there is none. */
  Optional<Integer> number(UUID community) {
    return database
        .sql("SELECT community_id FROM community_place WHERE uuid = :community")
        .param("community", community)
        .query(Integer.class)
        .optional();
  }

  private Found found(UUID[] nodes) {
    return database
        .sql(
            """
            SELECT NOT EXISTS (
                SELECT 1 FROM community_place WHERE (path && :nodes::uuid[]) IS NOT TRUE)
                AS everywhere,
              ARRAY(
                SELECT community_id
                FROM community_place
                WHERE path && :nodes::uuid[]
                ORDER BY community_id
                LIMIT :most) AS first
            """)
        .param("most", FEW + 1)
        .param("nodes", nodes)
        .query(CaseReach::found)
        .single();
  }

  private static Found found(ResultSet row, int number) throws SQLException {
    Array first = row.getArray("first");
    return new Found(row.getBoolean("everywhere"), List.of((Integer[]) first.getArray()));
  }
}
