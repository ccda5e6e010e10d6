package org.lintel.relationship;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lintel.community.OtherNames;
import org.lintel.community.PlaceName;
import org.lintel.identity.Email;
import org.lintel.identity.StaffMembers;
import org.lintel.identity.StaffOfPlaces.Colleague;
import org.lintel.platform.database.SetPlans;
import org.lintel.relationship.AssignmentRows.Giving;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds what the rows of a list mean: which household, and which colleague who may look after it.
 */
@Component
class ManagerMatching {

  private final JdbcClient database;
  private final StaffMembers staff;
  private final PossibleManagers possible;
  private final OtherNames others;

  ManagerMatching(
      JdbcClient database, StaffMembers staff, PossibleManagers possible, OtherNames others) {
    this.database = database;
    this.staff = staff;
    this.possible = possible;
    this.others = others;
  }

  /** What was found, and of which rows nothing could be made. */
  record Matched(
      int rows, List<Giving> givings, int added, int changed, List<ManagerProblem> problems) {

    int unchanged() {
      return givings.size() - added - changed;
    }

    int wrong() {
      return (int) problems.stream().map(ManagerProblem::row).distinct().count();
    }
  }

  /** Reads the rows against what is there; within a transaction, for the plans of large sets. */
  Matched match(ManagerImport list, List<ManagerRow> rows) {
    SetPlans.choose(database);
    var problems = new ArrayList<ManagerProblem>();
    Map<Integer, Integer> communities = communities(list, rows, problems);
    Map<Integer, List<UUID>> homes = homes(rows, communities);
    Map<String, UUID> members = members(rows);
    var colleagues = new HashMap<Integer, Set<UUID>>();
    var givings = new LinkedHashMap<UUID, Giving>();
    for (ManagerRow row : rows) {
      Integer community = communities.get(row.number());
      if (community == null) {
        continue;
      }
      Set<UUID> here = colleagues.computeIfAbsent(community, this::colleagues);
      Optional<UUID> home = home(row, homes.getOrDefault(row.number(), List.of()), problems);
      Optional<UUID> member = member(row, members, here, problems);
      if (home.isPresent() && member.isPresent()) {
        add(row, new Giving(community, home.get(), member.get()), givings, problems);
      }
    }
    problems.sort(Comparator.comparingInt(ManagerProblem::row));
    return counted(rows.size(), List.copyOf(givings.values()), problems);
  }

  private Set<UUID> colleagues(int community) {
    return possible.of(community).stream().map(Colleague::id).collect(Collectors.toSet());
  }

  private static void add(
      ManagerRow row, Giving giving, Map<UUID, Giving> givings, List<ManagerProblem> problems) {
    Giving before = givings.putIfAbsent(giving.household(), giving);
    if (before != null && !before.staff().equals(giving.staff())) {
      problems.add(ManagerProblem.of(row.number(), "twice", row.home()));
    }
  }

  /** Community of each row by its number; names and codes of those that the list may belong to. */
  private Map<Integer, Integer> communities(
      ManagerImport list, List<ManagerRow> rows, List<ManagerProblem> problems) {
    var known = new HashMap<>(others.communities(list.communities(), ManagerRow::communityKey));
    database
        .sql(
            """
            SELECT community_id, lower(name) AS name, code
            FROM community_place
            WHERE community_id = ANY (:communities::int[]) AND archived_at IS NULL
            """)
        .param("communities", list.communities().toArray(Integer[]::new))
        .query(row -> {
          known.put(row.getString("name"), row.getInt("community_id"));
          known.put(row.getString("code"), row.getInt("community_id"));
        });
    var found = new HashMap<Integer, Integer>();
    for (ManagerRow row : rows) {
      Optional<Integer> community =
          row.community().isEmpty()
              ? list.community()
              : Optional.ofNullable(known.get(row.communityKey()));
      if (community.isPresent()) {
        found.put(row.number(), community.get());
      } else if (row.community().isEmpty()) {
        problems.add(ManagerProblem.of(row.number(), "community-missing"));
      } else {
        problems.add(ManagerProblem.of(row.number(), "community-unknown", row.community()));
      }
    }
    return found;
  }

  private Map<Integer, List<UUID>> homes(List<ManagerRow> rows, Map<Integer, Integer> places) {
    List<ManagerRow> placed =
        rows.stream().filter(row -> places.containsKey(row.number())).toList();
    Map<String, String> called = called(places.values());
    List<ManagerRow.Keys> keys =
        placed.stream().map(row -> row.keys().called(called, place(row, places))).toList();
    var homes = new HashMap<Integer, List<UUID>>();
    database
        .sql(
            """
            SELECT a.number, e.household_id
            FROM unnest(:numbers::int[], :communities::int[], :buildings::text[],
              :entrances::text[], :units::text[])
              AS a (number, community_id, building_key, entrance_key, unit_key)
            JOIN eligible_household e
              ON e.community_id = a.community_id AND e.building_key = a.building_key
                AND e.unit_key = a.unit_key
                AND (a.entrance_key = '' OR e.entrance_key = a.entrance_key)
            WHERE e.community_id = ANY (:own::int[])
            """)
        .param("own", places.values().stream().distinct().toArray(Integer[]::new))
        .param("numbers", placed.stream().map(ManagerRow::number).toArray(Integer[]::new))
        .param(
            "communities", placed.stream().map(row -> place(row, places)).toArray(Integer[]::new))
        .param("buildings", keys.stream().map(ManagerRow.Keys::building).toArray(String[]::new))
        .param("entrances", keys.stream().map(ManagerRow.Keys::entrance).toArray(String[]::new))
        .param("units", keys.stream().map(ManagerRow.Keys::unit).toArray(String[]::new))
        .query(row -> {
          homes
              .computeIfAbsent(row.getInt("number"), _ -> new ArrayList<>())
              .add(row.getObject("household_id", UUID.class));
        });
    return homes;
  }

  /** Keys of buildings by community and the key of another name that files have for them. */
  private Map<String, String> called(Collection<Integer> communities) {
    var called = new HashMap<String, String>();
    for (OtherNames.OtherName name : others.within(Set.copyOf(communities))) {
      if (name.building().isPresent()) {
        called.put(
            name.community() + "/" + PlaceName.building(name.name()).key(),
            PlaceName.building(name.buildingName()).key());
      }
    }
    return called;
  }

  private static Integer place(ManagerRow row, Map<Integer, Integer> places) {
    return Objects.requireNonNull(places.get(row.number()));
  }

  private static Optional<UUID> home(
      ManagerRow row, List<UUID> found, List<ManagerProblem> problems) {
    if (row.keys().unit().isEmpty() || row.keys().building().isEmpty()) {
      problems.add(ManagerProblem.of(row.number(), "home-missing", row.home()));
    } else if (found.isEmpty()) {
      problems.add(ManagerProblem.of(row.number(), "home-unknown", row.home()));
    } else if (found.size() > 1) {
      problems.add(ManagerProblem.of(row.number(), "home-ambiguous", row.home(), found.size()));
    }
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private Map<String, UUID> members(List<ManagerRow> rows) {
    var addresses = new HashSet<Email>();
    rows.forEach(row -> Email.read(row.email()).ifPresent(addresses::add));
    var members = new HashMap<String, UUID>();
    staff.withEmails(addresses).forEach((email, id) -> members.put(email.value(), id));
    return members;
  }

  private static Optional<UUID> member(
      ManagerRow row, Map<String, UUID> members, Set<UUID> here, List<ManagerProblem> problems) {
    Optional<Email> address = Email.read(row.email());
    Optional<UUID> found = address.flatMap(each -> Optional.ofNullable(members.get(each.value())));
    if (address.isEmpty()) {
      problems.add(ManagerProblem.of(row.number(), "email", row.email()));
    } else if (found.isEmpty()) {
      problems.add(ManagerProblem.of(row.number(), "staff-unknown", row.email()));
    } else if (!here.contains(found.get())) {
      problems.add(ManagerProblem.of(row.number(), "staff-elsewhere", row.email()));
      return Optional.empty();
    }
    return found;
  }

  private Matched counted(int rows, List<Giving> givings, List<ManagerProblem> problems) {
    var today = new HashMap<UUID, UUID>();
    database
        .sql(
            """
            SELECT m.household_id, m.staff_id
            FROM account_management m
            JOIN unnest(:communities::int[], :households::uuid[]) AS a (community_id, household_id)
              ON a.community_id = m.community_id AND a.household_id = m.household_id
            WHERE m.until IS NULL AND m.community_id = ANY (:own::int[])
            """)
        .param("own", givings.stream().map(Giving::community).distinct().toArray(Integer[]::new))
        .param("communities", givings.stream().map(Giving::community).toArray(Integer[]::new))
        .param("households", givings.stream().map(Giving::household).toArray(UUID[]::new))
        .query(row -> {
          today.put(
              row.getObject("household_id", UUID.class), row.getObject("staff_id", UUID.class));
        });
    int added = (int) givings.stream().filter(each -> !today.containsKey(each.household())).count();
    int changed =
        (int)
            givings.stream()
                .filter(each -> today.containsKey(each.household()))
                .filter(each -> !Objects.equals(today.get(each.household()), each.staff()))
                .count();
    return new Matched(rows, givings, added, changed, List.copyOf(problems));
  }
}
