package org.lintel.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lintel.platform.Identifiers;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who holds which role where, in the current organisation. */
@Component
class Memberships {

  private final JdbcClient database;
  private final Identifiers identifiers;
  private final Clock clock;

  Memberships(JdbcClient database, Identifiers identifiers, Clock clock) {
    this.database = database;
    this.identifiers = identifiers;
    this.clock = clock;
  }

  /** Gives a role; giving it twice changes nothing and returns false. */
  boolean give(UUID staff, Role role, UUID node) {
    return database
            .sql(
                """
                INSERT INTO membership (id, organisation_id, staff_id, role, node_id, created_at)
                VALUES (:id, :organisation, :staff, :role, :node, :now)
                ON CONFLICT (staff_id, role, node_id) DO NOTHING
                """)
            .param("id", identifiers.next())
            .param("organisation", OrganisationScope.required())
            .param("staff", staff)
            .param("role", role.name())
            .param("node", node)
            .param("now", Timestamp.from(clock.instant()))
            .update()
        == 1;
  }

  void take(UUID membership) {
    database
        .sql(
            """
            DELETE FROM membership
            WHERE id = :membership
            """)
        .param("membership", membership)
        .update();
  }

  Map<UUID, List<Membership>> of(List<UUID> staff) {
    if (staff.isEmpty()) {
      return Map.of();
    }
    record Held(UUID staff, Membership membership) {}
    return database
        .sql(
            """
            SELECT staff_id, id, role, node_id
            FROM membership
            WHERE staff_id IN (:staff)
            ORDER BY created_at, id
            """)
        .param("staff", staff)
        .query((row, number) ->
            new Held(
                row.getObject("staff_id", UUID.class),
                new Membership(
                    row.getObject("id", UUID.class),
                    Role.valueOf(row.getString("role")),
                    row.getObject("node_id", UUID.class))))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Held::staff, Collectors.mapping(Held::membership, Collectors.toList())));
  }

  /**
   * Administrators who can sign in. Their rows stay locked until the transaction ends, so that two
   * of them cannot remove each other at the same moment.
   */
  List<UUID> activeAdministrators() {
    return database
        .sql(
            """
            SELECT p.id
            FROM staff p
            WHERE p.state = 'ACTIVE'
              AND EXISTS (SELECT FROM membership m WHERE m.staff_id = p.id AND m.role = 'ADMINISTRATOR')
            ORDER BY p.id
            FOR UPDATE
            """)
        .query((row, number) -> row.getObject("id", UUID.class))
        .list();
  }
}
