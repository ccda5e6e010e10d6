package org.lintel.casework.recovery;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lintel.calendar.Level;
import org.lintel.identity.Permission;
import org.lintel.identity.Role;
import org.lintel.identity.StaffOfPlaces;
import org.lintel.identity.StaffOfPlaces.Colleague;
import org.lintel.relationship.AccountManagers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who is to call a household: whoever acts as its account manager, else the desk, else whoever
 * manages the community. What is known from a named answer only goes to those whom the owner was
 * told of, whoever looks after her.
 */
@Component
class CallersOfAHousehold {

  private final JdbcClient database;
  private final AccountManagers managers;
  private final StaffOfPlaces staff;
  private final Clock clock;

  CallersOfAHousehold(
      JdbcClient database, AccountManagers managers, StaffOfPlaces staff, Clock clock) {
    this.database = database;
    this.managers = managers;
    this.staff = staff;
    this.clock = clock;
  }

  /** Those who are told on a level; where nobody holds it, whoever stands above. */
  List<UUID> on(Level level, Recovery found) {
    List<UUID> path = path(found);
    if (found.isRestricted()) {
      return readers(path);
    }
    if (level == Level.HANDLER) {
      Optional<UUID> acting =
          managers
              .actingFor(found.place().communityId(), found.whom().household(), clock.instant())
              .filter(id -> ids(staff.holding(Permission.CALL_BACK, path)).contains(id));
      if (acting.isPresent()) {
        return List.of(acting.get());
      }
    }
    return Arrays.stream(Level.values())
        .filter(each -> each.compareTo(level) >= 0)
        .flatMap(each -> roles(each))
        .map(role -> ids(staff.having(role, path)))
        .filter(people -> !people.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** Those who may read named answers and call. */
  private List<UUID> readers(List<UUID> path) {
    Set<UUID> reading = Set.copyOf(ids(staff.holding(Permission.EXPORT, path)));
    return ids(staff.holding(Permission.CALL_BACK, path)).stream()
        .filter(reading::contains)
        .toList();
  }

  /** Region managers call nobody, so that what lies above a community goes to quality. */
  private static Stream<Role> roles(Level level) {
    return switch (level) {
      case HANDLER -> Stream.of(Role.DESK);
      case COMMUNITY_MANAGER -> Stream.of(Role.COMMUNITY_MANAGER);
      case REGION, GROUP -> Stream.of(Role.QUALITY_MANAGER, Role.ADMINISTRATOR);
    };
  }

  /** The nodes from the top of the portfolio down to the community. */
  List<UUID> path(Recovery found) {
    return database
        .sql("SELECT path FROM community_place WHERE community_id = :community")
        .param("community", found.place().communityId())
        .query((row, number) -> Arrays.asList((UUID[]) row.getArray("path").getArray()))
        .single();
  }

  private static List<UUID> ids(List<Colleague> colleagues) {
    return colleagues.stream().map(Colleague::id).collect(Collectors.toList());
  }
}
