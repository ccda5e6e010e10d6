package org.lintel.community;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.Identifiers;
import org.lintel.platform.NotFound;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Refusals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The buildings of a community that the caller has already found within the viewer's scope. */
@Component
public class Buildings {

  private final JdbcClient database;
  private final Identifiers identifiers;
  private final Clock clock;
  private final AuditTrail audit;

  Buildings(JdbcClient database, Identifiers identifiers, Clock clock, AuditTrail audit) {
    this.database = database;
    this.identifiers = identifiers;
    this.clock = clock;
    this.audit = audit;
  }

  public List<Building> of(Community community) {
    return database
        .sql(
            """
            SELECT
                b.id, b.name, count(u.id) AS units, count(h.id) AS households,
                b.archived_at IS NOT NULL AS is_archived
            FROM building b
            LEFT JOIN entrance e ON e.community_id = b.community_id AND e.building_id = b.id
            LEFT JOIN unit u ON u.community_id = e.community_id AND u.entrance_id = e.id
            LEFT JOIN household h
                ON h.community_id = u.community_id AND h.unit_id = u.id AND h.until IS NULL
            WHERE b.community_id = :community
            GROUP BY b.id, b.name, b.sort_key, b.archived_at
            ORDER BY b.sort_key
            """)
        .param("community", community.id())
        .query((row, number) ->
            new Building(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getLong("units"),
                row.getLong("households"),
                row.getBoolean("is_archived")))
        .list();
  }

  @Transactional
  public Refusals add(Viewer viewer, Community community, String typed) {
    PlaceName name = PlaceName.building(typed);
    UUID id = identifiers.next();
    Refusals refusals = refusals(community, name, id);
    if (refusals.isEmpty()) {
      database
          .sql(
              """
              INSERT INTO building (community_id, id, organisation_id, name, match_key)
              VALUES (:community, :id, :organisation, :name, :key)
              """)
          .param("community", community.id())
          .param("id", id)
          .param("organisation", viewer.organisation())
          .param("name", name.shown())
          .param("key", name.key())
          .update();
      audit.append(viewer.id(), "building-added", id.toString(), Map.of());
    }
    return refusals;
  }

  @Transactional
  public Refusals rename(Viewer viewer, Community community, UUID id, String typed) {
    PlaceName name = PlaceName.building(typed);
    Refusals refusals = refusals(community, name, id);
    if (refusals.isEmpty()) {
      int changed =
          database
              .sql(
                  """
                  UPDATE building
                  SET name = :name, match_key = :key
                  WHERE community_id = :community AND id = :id
                  """)
              .param("community", community.id())
              .param("id", id)
              .param("name", name.shown())
              .param("key", name.key())
              .update();
      found(changed, id);
      audit.append(viewer.id(), "building-renamed", id.toString(), Map.of());
    }
    return refusals;
  }

  /** Takes a building out of use, or back: its households are asked no more. */
  @Transactional
  public void archive(Viewer viewer, Community community, UUID id, boolean isArchived) {
    int changed =
        database
            .sql(
                """
                UPDATE building
                SET archived_at = CASE WHEN :archived THEN :now::timestamptz END
                WHERE community_id = :community AND id = :id
                """)
            .param("archived", isArchived)
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .param("community", community.id())
            .param("id", id)
            .update();
    found(changed, id);
    audit.append(
        viewer.id(),
        isArchived ? "building-archived" : "building-restored",
        id.toString(),
        Map.of());
  }

  private Refusals refusals(Community community, PlaceName name, UUID self) {
    var refusals = Refusals.none();
    if (name.isEmpty()) {
      return refusals.add("building", "community.building.refused.missing");
    }
    if (name.isTooLong()) {
      return refusals.add(
          "building", "community.building.refused.long", name.shown().length(), PlaceName.LONGEST);
    }
    int taken =
        database
            .sql(
                """
                SELECT count(*)
                FROM building
                WHERE community_id = :community AND match_key = :key AND id <> :self
                """)
            .param("community", community.id())
            .param("key", name.key())
            .param("self", self)
            .query(Integer.class)
            .single();
    return taken == 0
        ? refusals
        : refusals.add("building", "community.building.refused.taken", name.shown());
  }

  private static void found(int changed, UUID id) {
    if (changed == 0) {
      throw new NotFound("building " + id);
    }
  }
}
