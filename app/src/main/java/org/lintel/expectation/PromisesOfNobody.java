package org.lintel.expectation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.lintel.identity.Permission;
import org.lintel.identity.StaffMembers;
import org.lintel.platform.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Open promises whose person is no longer here: nobody would keep them. */
@Component
public class PromisesOfNobody {

  private final JdbcClient database;
  private final StaffMembers staff;

  PromisesOfNobody(JdbcClient database, StaffMembers staff) {
    this.database = database;
    this.staff = staff;
  }

  /** The earliest first, where the viewer makes promises. */
  public List<Promise> of(Viewer viewer, int most) {
    UUID[] nodes = viewer.nodes(Permission.MAKE_PROMISES).toArray(UUID[]::new);
    var gone =
        new ArrayList<>(
            database
                .sql(
                    """
                    SELECT DISTINCT p.responsible_id
                    FROM promise p
                    JOIN community_place c ON c.community_id = p.community_id
                    WHERE p.state IN ('MADE', 'RENEGOTIATED') AND c.path && :nodes::uuid[]
                    """)
                .param("nodes", nodes)
                .query((row, number) -> row.getObject("responsible_id", UUID.class))
                .list());
    gone.removeAll(staff.active(gone));
    return database
        .sql(
            "SELECT "
                + PromiseRows.COLUMNS
                + PromiseRows.FROM
                + "WHERE p.responsible_id = ANY (:gone::uuid[])"
                + " AND p.state IN ('MADE', 'RENEGOTIATED') AND c.path && :nodes::uuid[]"
                + " ORDER BY p.due_at, p.id LIMIT :most")
        .param("gone", gone.toArray(UUID[]::new))
        .param("nodes", nodes)
        .param("most", most)
        .query(PromiseRows::read)
        .list();
  }
}
