package org.lintel.survey;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lintel.identity.StaffMembers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Names that must not be read in what owners wrote: of the household, its building, the staff. */
@Component
class KnownNames {

  private final JdbcClient database;
  private final StaffMembers staff;

  KnownNames(JdbcClient database, StaffMembers staff) {
    this.database = database;
    this.staff = staff;
  }

  /** Names around the households of one community. */
  record InCommunity(
      Map<UUID, Names> byHousehold,
      Map<UUID, Names> byBuilding,
      Map<UUID, UUID> buildings,
      Names staff) {

    /** Whom words of this household may speak of. */
    Names of(UUID household) {
      var names = new Names().and(staff);
      Optional.ofNullable(byHousehold.get(household)).ifPresent(names::and);
      Optional.ofNullable(buildings.get(household)).map(byBuilding::get).ifPresent(names::and);
      return names;
    }
  }

  private record Row(UUID household, @Nullable UUID building, String name) {}

  /** Everybody of the buildings where these households live. */
  InCommunity around(int community, List<UUID> households) {
    return gather(
        database
            .sql(
                """
                SELECT m.household_id, e.building_id, m.person_name
                FROM household_belonging m
                LEFT JOIN eligible_household e
                  ON e.community_id = m.community_id AND e.household_id = m.household_id
                WHERE m.community_id = :community AND (
                  m.household_id = ANY (:households::uuid[])
                  OR e.building_id IN (
                    SELECT building_id
                    FROM eligible_household
                    WHERE community_id = :community
                      AND household_id = ANY (:households::uuid[])))
                """)
            .param("community", community)
            .param("households", households.toArray(UUID[]::new)));
  }

  /** Everybody of the community. */
  InCommunity of(int community) {
    return gather(
        database
            .sql(
                """
                SELECT m.household_id, e.building_id, m.person_name
                FROM household_belonging m
                LEFT JOIN eligible_household e
                  ON e.community_id = m.community_id AND e.household_id = m.household_id
                WHERE m.community_id = :community
                """)
            .param("community", community));
  }

  private InCommunity gather(JdbcClient.StatementSpec query) {
    var byHousehold = new HashMap<UUID, Names>();
    var byBuilding = new HashMap<UUID, Names>();
    var buildings = new HashMap<UUID, UUID>();
    query
        .query((row, number) ->
            new Row(
                row.getObject("household_id", UUID.class),
                row.getObject("building_id", UUID.class),
                row.getString("person_name")))
        .list()
        .forEach(row -> {
          byHousehold
              .computeIfAbsent(row.household(), household -> new Names())
              .own(List.of(row.name()));
          if (row.building() != null) {
            buildings.put(row.household(), row.building());
            byBuilding
                .computeIfAbsent(row.building(), building -> new Names())
                .others(List.of(row.name()));
          }
        });
    return new InCommunity(
        byHousehold, byBuilding, buildings, new Names().others(staff.allNames()));
  }
}
