package org.lintel.demonstration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.lintel.community.Community;
import org.lintel.platform.database.SetPlans;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Finds the households that the invented residents have become. */
@Component
class Homes {

  private final JdbcClient database;
  private final TransactionOperations transactions;

  Homes(JdbcClient database, TransactionOperations transactions) {
    this.database = database;
    this.transactions = transactions;
  }

  /**
   * A household.
   *
   * @param members by their names; of two who are called the same, one
   */
  record Home(UUID household, Map<String, UUID> members) {

    Home {
      members = Map.copyOf(members);
    }

    Optional<UUID> member(String name) {
      return Optional.ofNullable(members.get(name));
    }
  }

  private record Line(String address, UUID household, UUID member, String name) {}

  /** The households of a community by building, entrance and unit. */
  Map<String, Home> of(Community community) {
    return Objects.requireNonNull(
        transactions.execute(_ -> SetPlans.during(database, () -> read(community))));
  }

  private Map<String, Home> read(Community community) {
    List<Line> lines =
        database
            .sql(
                """
                SELECT concat_ws('/', e.building_name, e.entrance_name, e.unit_label) AS address,
                  e.household_id, m.member_id, m.person_name
                FROM eligible_household e
                JOIN household_member m
                  ON m.community_id = e.community_id AND m.household_id = e.household_id
                WHERE e.community_id = :community AND m.community_id = :community
                """)
            .param("community", community.id())
            .query((row, _) ->
                new Line(
                    row.getString("address"),
                    row.getObject("household_id", UUID.class),
                    row.getObject("member_id", UUID.class),
                    row.getString("person_name")))
            .list();
    Map<String, List<Line>> byAddress = new HashMap<>();
    lines.forEach(
        line -> byAddress.computeIfAbsent(line.address(), _ -> new ArrayList<>()).add(line));
    Map<String, Home> homes = new HashMap<>();
    byAddress.forEach((address, people) -> homes.put(address, home(people)));
    return homes;
  }

  /** As {@link #of} calls the home of a resident. */
  static String address(Resident resident) {
    return resident.building() + "/" + resident.entrance() + "/" + resident.room();
  }

  private static Home home(List<Line> people) {
    Map<String, UUID> members = new HashMap<>();
    people.forEach(line -> members.put(line.name(), line.member()));
    return new Home(people.getFirst().household(), members);
  }
}
