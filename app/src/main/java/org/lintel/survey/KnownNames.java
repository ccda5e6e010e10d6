package org.lintel.survey;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lintel.identity.StaffMembers;
import org.lintel.platform.database.SetPlans;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Names that must not be read in what owners wrote: of the household, its building, the staff. */
@Component
class KnownNames {

  private final JdbcClient database;
  private final StaffMembers staff;
  private final TransactionOperations transactions;

  KnownNames(JdbcClient database, StaffMembers staff, TransactionOperations transactions) {
    this.database = database;
    this.staff = staff;
    this.transactions = transactions;
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

  private record Home(UUID household, UUID building) {}

  private record Belonging(UUID household, String name) {}

  /** Everybody of the buildings where these households live. */
  InCommunity around(int community, Collection<UUID> households) {
    Map<UUID, UUID> buildings = buildings(community);
    Set<UUID> asked = Set.copyOf(households);
    Set<UUID> around =
        asked.stream()
            .map(buildings::get)
            .filter(Objects::nonNull)
            .collect(Collectors.toUnmodifiableSet());
    return gather(
        belongings(community).stream()
            .filter(person ->
                asked.contains(person.household())
                    || isIn(around, buildings.get(person.household())))
            .toList(),
        buildings);
  }

  private static boolean isIn(Set<UUID> buildings, @Nullable UUID building) {
    return building != null && buildings.contains(building);
  }

  /** Everybody of the community. */
  InCommunity of(int community) {
    return gather(belongings(community), buildings(community));
  }

  private Map<UUID, UUID> buildings(int community) {
    return whole(() ->
            database
                .sql(
                    """
                    SELECT household_id, building_id
                    FROM eligible_household
                    WHERE community_id = :community
                    """)
                .param("community", community)
                .query((row, number) ->
                    new Home(
                        row.getObject("household_id", UUID.class),
                        row.getObject("building_id", UUID.class)))
                .list())
        .stream()
        .collect(Collectors.toMap(Home::household, Home::building));
  }

  private List<Belonging> belongings(int community) {
    return whole(() ->
        database
            .sql(
                """
                SELECT household_id, person_name
                FROM household_belonging
                WHERE community_id = :community
                """)
            .param("community", community)
            .query((row, number) ->
                new Belonging(
                    row.getObject("household_id", UUID.class), row.getString("person_name")))
            .list());
  }

  /** Reads each table of a community once, also right after an import. */
  private <T> List<T> whole(Supplier<List<T>> query) {
    return requireNonNull(transactions.execute(status -> SetPlans.during(database, query)));
  }

  private InCommunity gather(List<Belonging> belongings, Map<UUID, UUID> buildings) {
    var byHousehold = new HashMap<UUID, Names>();
    var byBuilding = new HashMap<UUID, Names>();
    for (Belonging person : belongings) {
      byHousehold
          .computeIfAbsent(person.household(), household -> new Names())
          .own(List.of(person.name()));
      UUID building = buildings.get(person.household());
      if (building != null) {
        byBuilding.computeIfAbsent(building, place -> new Names()).others(List.of(person.name()));
      }
    }
    return new InCommunity(
        byHousehold, byBuilding, buildings, new Names().others(staff.allNames()));
  }
}
