package org.lintel.expectation;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lintel.identity.Permission;
import org.lintel.platform.NotFound;
import org.lintel.platform.Paged;
import org.lintel.platform.Paging;
import org.lintel.platform.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The promises of the organisation, always cut to what the viewer may see. */
@Component
public class Promises {

  private final JdbcClient database;
  private final Clock clock;

  Promises(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  public Paged<Promise> of(Viewer viewer, PromiseFilter filter, Paging paging) {
    String where =
        "WHERE c.path && :nodes::uuid[] AND "
            + filter.show().condition()
            + " AND (:community::uuid IS NULL OR c.uuid = :community::uuid)"
            + " AND (:responsible::uuid IS NULL OR p.responsible_id = :responsible::uuid)"
            + " AND (:household::uuid IS NULL OR p.household_id = :household::uuid)";
    String order = filter.show().order();
    String ids = "SELECT p.community_id, p.id " + PromiseRows.BARE + where + order;
    var rows =
        filtered(
                "SELECT "
                    + PromiseRows.COLUMNS
                    + PromiseRows.FROM
                    + "WHERE (p.community_id, p.id) IN ("
                    + ids
                    + " LIMIT :size OFFSET :offset)"
                    + order,
                viewer,
                filter)
            .param("size", paging.size())
            .param("offset", paging.offset())
            .query(PromiseRows::read)
            .list();
    long total =
        filtered("SELECT count(*) " + PromiseRows.BARE + where, viewer, filter)
            .query(Long.class)
            .single();
    return new Paged<>(rows, paging, total);
  }

  private JdbcClient.StatementSpec filtered(String sql, Viewer viewer, PromiseFilter filter) {
    var now = clock.instant();
    var parameters = new HashMap<String, @Nullable Object>();
    parameters.put("nodes", reading(viewer));
    parameters.put("community", filter.community().orElse(null));
    parameters.put("responsible", filter.responsible().orElse(null));
    parameters.put("household", filter.household().orElse(null));
    parameters.put("now", Times.of(now));
    parameters.put("soon", Times.of(now.plus(PromiseStanding.SOON)));
    return database.sql(sql).params(parameters);
  }

  /** Open promises of one person within the viewer's reach, the earliest first. */
  public List<Promise> openOf(Viewer viewer, UUID responsible, int most) {
    return database
        .sql(
            "SELECT "
                + PromiseRows.COLUMNS
                + PromiseRows.FROM
                + "WHERE p.responsible_id = :responsible AND p.state IN ('MADE', 'RENEGOTIATED')"
                + " AND c.path && :nodes::uuid[]"
                + " ORDER BY p.due_at, p.id LIMIT :most")
        .params(Map.of("responsible", responsible, "nodes", reading(viewer), "most", most))
        .query(PromiseRows::read)
        .list();
  }

  /**
   * The promise with that id, for reading.
   *
   * @throws NotFound when there is none in the viewer's communities
   */
  public Promise find(Viewer viewer, UUID id) {
    return find(id, reading(viewer));
  }

  /**
   * The promise with that id, for whoever changes it.
   *
   * @throws NotFound when there is none where the viewer makes promises
   */
  public Promise findToChange(Viewer viewer, UUID id) {
    return find(id, changing(viewer));
  }

  /** Whether the viewer makes promises where that one was made. */
  public boolean mayChange(Viewer viewer, Promise found) {
    return within(found.id(), changing(viewer)).isPresent();
  }

  private Promise find(UUID id, UUID[] nodes) {
    return within(id, nodes).orElseThrow(() -> new NotFound("promise " + id));
  }

  private Optional<Promise> within(UUID id, UUID[] nodes) {
    return database
        .sql(
            "SELECT "
                + PromiseRows.COLUMNS
                + PromiseRows.FROM
                + "WHERE p.id = :id AND c.path && :nodes::uuid[]")
        .param("id", id)
        .param("nodes", nodes)
        .query(PromiseRows::read)
        .optional();
  }

  private static UUID[] changing(Viewer viewer) {
    return viewer.nodes(Permission.MAKE_PROMISES).toArray(UUID[]::new);
  }

  /** The promise behind an id that was read from the organisation's own rows. */
  Optional<Promise> get(UUID id) {
    return database
        .sql("SELECT " + PromiseRows.COLUMNS + PromiseRows.FROM + "WHERE p.id = :id")
        .param("id", id)
        .query(PromiseRows::read)
        .optional();
  }

  /** What was promised at one thing of a module above, which knows who may see it; oldest first. */
  public List<Promise> madeAt(int community, UUID source) {
    return database
        .sql(
            "SELECT "
                + PromiseRows.COLUMNS
                + PromiseRows.FROM
                + "WHERE p.community_id = :community AND p.source_id = :source"
                + " ORDER BY p.made_at, p.id")
        .params(Map.of("community", community, "source", source))
        .query(PromiseRows::read)
        .list();
  }

  /** What was promised to a household and to all owners of its community; the latest due first. */
  public List<Promise> to(int community, UUID household, int most) {
    return database
        .sql(
            "SELECT "
                + PromiseRows.COLUMNS
                + PromiseRows.FROM
                + "WHERE p.community_id = :community"
                + " AND (p.household_id = :household OR p.household_id IS NULL)"
                + " ORDER BY p.due_at DESC, p.id LIMIT :most")
        .params(Map.of("community", community, "household", household, "most", most))
        .query(PromiseRows::read)
        .list();
  }

  /** Nodes under which the viewer sees promises: who reads owners, and who makes promises. */
  static UUID[] reading(Viewer viewer) {
    var nodes = new HashSet<>(viewer.nodes(Permission.READ_OWNERS));
    nodes.addAll(viewer.nodes(Permission.MAKE_PROMISES));
    return nodes.toArray(UUID[]::new);
  }
}
