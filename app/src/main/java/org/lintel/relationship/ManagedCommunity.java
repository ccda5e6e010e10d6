package org.lintel.relationship;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lintel.community.UnitAddress;
import org.lintel.identity.Teams;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who looks after how many households of a community, and which nobody looks after. Whoever has
 * left looks after nobody.
 */
@Component
public class ManagedCommunity {

  private static final int HOMES_LISTED = 300;

  private final JdbcClient database;
  private final Teams teams;

  ManagedCommunity(JdbcClient database, Teams teams) {
    this.database = database;
    this.teams = teams;
  }

  /**
   * What somebody has to look after.
   *
   * @param toMeet households that she took over and has not met yet
   * @param hasLeft whether she cannot sign in any more
   */
  public record Load(UUID staff, int households, int toMeet, boolean hasLeft) {}

  /**
   * Households behind one entrance.
   *
   * @param entrance key of the entrance; empty where the building has none of its own
   * @param free how many nobody looks after
   */
  public record Place(
      UUID building,
      String buildingName,
      String entrance,
      String entranceName,
      int households,
      int free) {

    /** As building and entrance are called. */
    public String name() {
      return UnitAddress.of(buildingName, entranceName);
    }
  }

  /** A household that nobody looks after. */
  public record Home(UUID household, String address) {}

  /** Who looks after households here, those with the most first. */
  public List<Load> loads(int community) {
    record Counted(UUID staff, int households, int toMeet) {}
    List<Counted> counted =
        database
            .sql(
                """
                SELECT m.staff_id, count(*) AS households, count(*) FILTER (
                  WHERE m.introduce_by IS NOT NULL AND m.introduced_at IS NULL) AS to_meet
                FROM account_management m
                JOIN eligible_household e
                  ON e.community_id = m.community_id AND e.household_id = m.household_id
                WHERE m.community_id = :community AND m.until IS NULL
                GROUP BY m.staff_id
                ORDER BY count(*) DESC, m.staff_id
                """)
            .param("community", community)
            .query((row, _) ->
                new Counted(
                    row.getObject("staff_id", UUID.class),
                    row.getInt("households"),
                    row.getInt("to_meet")))
            .list();
    Set<UUID> active = teams.active(counted.stream().map(Counted::staff).toList());
    return counted.stream()
        .map(each ->
            new Load(
                each.staff(), each.households(), each.toMeet(), !active.contains(each.staff())))
        .toList();
  }

  /** Those who look after households here and have not left. */
  UUID[] active(int community) {
    List<UUID> named =
        database
            .sql(
                """
                SELECT DISTINCT staff_id
                FROM account_management
                WHERE community_id = :community AND until IS NULL
                """)
            .param("community", community)
            .query((row, _) -> row.getObject("staff_id", UUID.class))
            .list();
    return teams.active(named).toArray(UUID[]::new);
  }

  /** Every entrance with how many households nobody looks after, in the order people count. */
  public List<Place> places(int community) {
    return database
        .sql(
            """
            SELECT e.building_id, e.building_name, e.entrance_key, e.entrance_name,
              count(*) AS households, count(*) FILTER (WHERE m.staff_id IS NULL) AS free
            FROM eligible_household e
            LEFT JOIN account_management m
              ON m.community_id = e.community_id AND m.household_id = e.household_id
                AND m.until IS NULL AND m.staff_id = ANY (:active::uuid[])
            WHERE e.community_id = :community
            GROUP BY e.building_id, e.building_name, e.building_order, e.entrance_key,
              e.entrance_name, e.entrance_order
            ORDER BY e.building_order, e.entrance_order
            """)
        .param("community", community)
        .param("active", active(community))
        .query((row, _) ->
            new Place(
                row.getObject("building_id", UUID.class),
                row.getString("building_name"),
                row.getString("entrance_key"),
                row.getString("entrance_name"),
                row.getInt("households"),
                row.getInt("free")))
        .list();
  }

  /** The first of the households that nobody looks after. */
  public List<Home> free(int community) {
    return database
        .sql(
            """
            SELECT e.household_id, e.building_name, e.entrance_name, e.unit_label
            FROM eligible_household e
            WHERE e.community_id = :community AND NOT EXISTS (
              SELECT 1
              FROM account_management m
              WHERE m.community_id = e.community_id AND m.household_id = e.household_id
                AND m.until IS NULL AND m.staff_id = ANY (:active::uuid[]))
            ORDER BY e.building_order, e.entrance_order, e.unit_order
            LIMIT :most
            """)
        .param("community", community)
        .param("active", active(community))
        .param("most", HOMES_LISTED)
        .query((row, _) ->
            new Home(
                row.getObject("household_id", UUID.class),
                UnitAddress.of(
                    row.getString("building_name"),
                    row.getString("entrance_name"),
                    row.getString("unit_label"))))
        .list();
  }
}
