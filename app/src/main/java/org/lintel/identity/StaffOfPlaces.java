package org.lintel.identity;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who works where in the portfolio tree. */
@Component
public class StaffOfPlaces {

  private final JdbcClient database;

  StaffOfPlaces(JdbcClient database) {
    this.database = database;
  }

  /** Whether anybody holds a role exactly here. */
  public boolean areAt(UUID node) {
    return database
        .sql("SELECT EXISTS (SELECT 1 FROM membership WHERE node_id = :node)")
        .param("node", node)
        .query(Boolean.class)
        .single();
  }

  /** Somebody who can be given work. */
  public record Colleague(UUID id, String name) {}

  /**
   * Active staff who hold the permission at one of the nodes, by name. For one place the nodes are
   * those of its path.
   */
  public List<Colleague> holding(Permission permission, List<UUID> nodes) {
    return active(
        Arrays.stream(Role.values())
            .filter(role -> role.permissions().contains(permission))
            .map(Role::name)
            .toArray(String[]::new),
        nodes);
  }

  /** Active staff who hold the role at one of the nodes, by name. */
  public List<Colleague> having(Role role, List<UUID> nodes) {
    return active(new String[] {role.name()}, nodes);
  }

  private List<Colleague> active(String[] roles, List<UUID> nodes) {
    return database
        .sql(
            """
            SELECT s.id, s.name
            FROM staff s
            WHERE s.state = 'ACTIVE' AND EXISTS (
              SELECT 1
              FROM membership m
              WHERE m.staff_id = s.id AND m.role = ANY (:roles::text[])
                AND m.node_id = ANY (:nodes::uuid[]))
            ORDER BY s.name COLLATE "zh-x-icu", s.id
            """)
        .param("roles", roles)
        .param("nodes", nodes.toArray(UUID[]::new))
        .query(
            (row, number) -> new Colleague(row.getObject("id", UUID.class), row.getString("name")))
        .list();
  }
}
