package org.lintel.identity;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lintel.identity.StaffOfPlaces.Colleague;
import org.lintel.platform.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** For whom a member of staff answers, and beside whom she works. */
@Component
public class Teams {

  private static final UUID NOBODY = new UUID(0, 0);

  private final JdbcClient database;
  private final PortfolioTree portfolio;

  Teams(JdbcClient database, PortfolioTree portfolio) {
    this.database = database;
    this.portfolio = portfolio;
  }

  /** Active staff with a role at or below the nodes where the viewer holds the permission. */
  public List<Colleague> under(Viewer viewer, Permission permission) {
    return activeAt(below(viewer.nodes(permission)), NOBODY);
  }

  /** Whether she has a role at or below those nodes, or no role anywhere and they are the top. */
  public boolean isUnder(Viewer viewer, Permission permission, UUID staff) {
    Set<UUID> below = below(viewer.nodes(permission));
    Set<UUID> hers = nodesOf(staff);
    return hers.isEmpty() ? reachesTheTop(below) : hers.stream().anyMatch(below::contains);
  }

  /** Whether the viewer holds the permission for the whole portfolio. */
  public boolean reachesTheTop(Viewer viewer, Permission permission) {
    return reachesTheTop(viewer.nodes(permission));
  }

  /** Other active staff who work where she does, above or below. */
  public List<Colleague> beside(UUID staff) {
    Set<UUID> hers = nodesOf(staff);
    Set<UUID> near = below(hers);
    near.addAll(above(hers));
    return activeAt(near, staff);
  }

  /** Those among them who can sign in. */
  public Set<UUID> active(Collection<UUID> staff) {
    return Set.copyOf(
        database
            .sql("SELECT id FROM staff WHERE state = 'ACTIVE' AND id = ANY (:staff::uuid[])")
            .param("staff", staff.toArray(UUID[]::new))
            .query((row, _) -> row.getObject("id", UUID.class))
            .list());
  }

  private Set<UUID> below(Set<UUID> nodes) {
    var below = new HashSet<UUID>();
    for (PortfolioTree.Node node : portfolio.nodes()) {
      if (nodes.contains(node.id()) || node.parent().filter(below::contains).isPresent()) {
        below.add(node.id());
      }
    }
    return below;
  }

  private Set<UUID> above(Set<UUID> nodes) {
    var above = new HashSet<>(nodes);
    for (PortfolioTree.Node node : portfolio.nodes().reversed()) {
      if (above.contains(node.id())) {
        node.parent().ifPresent(above::add);
      }
    }
    return above;
  }

  private boolean reachesTheTop(Set<UUID> nodes) {
    return portfolio.nodes().stream()
        .anyMatch(node -> node.parent().isEmpty() && nodes.contains(node.id()));
  }

  private Set<UUID> nodesOf(UUID staff) {
    return Set.copyOf(
        database
            .sql("SELECT DISTINCT node_id FROM membership WHERE staff_id = :staff")
            .param("staff", staff)
            .query((row, _) -> row.getObject("node_id", UUID.class))
            .list());
  }

  private List<Colleague> activeAt(Set<UUID> nodes, UUID without) {
    return database
        .sql(
            """
            SELECT s.id, s.name
            FROM staff s
            WHERE s.state = 'ACTIVE' AND s.id <> :without AND EXISTS (
              SELECT 1
              FROM membership m
              WHERE m.staff_id = s.id AND m.node_id = ANY (:nodes::uuid[]))
            ORDER BY s.name COLLATE "zh-x-icu", s.id
            """)
        .param("without", without)
        .param("nodes", nodes.toArray(UUID[]::new))
        .query((row, _) -> new Colleague(row.getObject("id", UUID.class), row.getString("name")))
        .list();
  }
}
