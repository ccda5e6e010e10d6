package org.lintel.community;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.identity.PortfolioTree;
import org.lintel.platform.Identifiers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tree of places of the current organisation. */
@Component
class Portfolio implements PortfolioTree {

  private static final Comparator<Place> SIBLINGS =
      Comparator.comparing((Place place) -> place.kind().name())
          .reversed()
          .thenComparing(Place::name, new NaturalOrder())
          .thenComparing(Place::id);

  private final JdbcClient database;
  private final Identifiers identifiers;
  private final Clock clock;

  Portfolio(JdbcClient database, Identifiers identifiers, Clock clock) {
    this.database = database;
    this.identifiers = identifiers;
    this.clock = clock;
  }

  @Override
  public UUID plant(int organisation, String name) {
    UUID root = identifiers.next();
    database
        .sql(
            """
            INSERT INTO portfolio_node (id, organisation_id, kind, name, path, created_at)
            VALUES (:id, :organisation, 'GROUP', :name, ARRAY[:id::uuid], :now)
            """)
        .param("id", root)
        .param("organisation", organisation)
        .param("name", name)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    return root;
  }

  @Override
  public List<Node> nodes() {
    return places().stream()
        .filter(place -> !place.isArchived())
        .map(place -> new Node(place.id(), place.parent(), place.name(), place.depth()))
        .toList();
  }

  @Override
  public boolean contains(UUID ancestor, UUID node) {
    return database
            .sql("SELECT count(*) FROM portfolio_node WHERE id = :node AND :ancestor = ANY(path)")
            .param("node", node)
            .param("ancestor", ancestor)
            .query(Integer.class)
            .single()
        > 0;
  }

  /** All places, each directly before what lies under it, siblings by kind and name. */
  List<Place> places() {
    List<Place> all =
        database
            .sql(
                """
                SELECT
                    n.id, n.parent_id, n.kind, n.name, array_length(n.path, 1) - 1 AS depth,
                    coalesce(c.code, '') AS code, coalesce(c.time_zone, '') AS zone,
                    coalesce(c.service_phone, '') AS service_phone,
                    coalesce(b.buildings, 0) AS buildings,
                    coalesce(h.households, 0) AS households, n.archived_at
                FROM portfolio_node n
                LEFT JOIN community c ON c.uuid = n.id
                LEFT JOIN (
                    SELECT community_id, count(*) AS buildings
                    FROM building
                    WHERE archived_at IS NULL
                    GROUP BY community_id) b ON b.community_id = c.id
                LEFT JOIN (
                    SELECT community_id, count(*) AS households
                    FROM household
                    WHERE until IS NULL
                    GROUP BY community_id) h ON h.community_id = c.id
                """)
            .query(Portfolio::place)
            .list();
    return inTreeOrder(all);
  }

  private static List<Place> inTreeOrder(List<Place> all) {
    var children = new HashMap<Optional<UUID>, List<Place>>();
    for (Place place : all.stream().sorted(SIBLINGS).toList()) {
      children.computeIfAbsent(place.parent(), parent -> new ArrayList<>()).add(place);
    }
    var ordered = new ArrayList<Place>();
    addUnder(Optional.empty(), children, ordered);
    return ordered;
  }

  private static void addUnder(
      Optional<UUID> parent, Map<Optional<UUID>, List<Place>> children, List<Place> ordered) {
    for (Place place : children.getOrDefault(parent, List.of())) {
      int at = ordered.size();
      addUnder(Optional.of(place.id()), children, ordered);
      ordered.add(at, summed(place, ordered.subList(at, ordered.size())));
    }
  }

  private static Place summed(Place place, List<Place> below) {
    if (place.kind() == PlaceKind.COMMUNITY) {
      return place;
    }
    var communities = below.stream().filter(each -> each.kind() == PlaceKind.COMMUNITY).toList();
    return new Place(
        place.id(),
        place.parent(),
        place.kind(),
        place.name(),
        place.depth(),
        place.code(),
        place.zone(),
        place.phone(),
        communities.stream().mapToLong(Place::buildings).sum(),
        communities.stream().mapToLong(Place::households).sum(),
        place.isArchived());
  }

  private static Place place(ResultSet row, int number) throws SQLException {
    return new Place(
        row.getObject("id", UUID.class),
        Optional.ofNullable(row.getObject("parent_id", UUID.class)),
        PlaceKind.valueOf(row.getString("kind")),
        row.getString("name"),
        row.getInt("depth"),
        row.getString("code"),
        row.getString("zone"),
        row.getString("service_phone"),
        row.getLong("buildings"),
        row.getLong("households"),
        row.getObject("archived_at") != null);
  }
}
