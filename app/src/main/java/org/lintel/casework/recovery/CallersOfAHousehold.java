package org.lintel.casework.recovery;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lintel.calendar.Ladder;
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
 * manages the community; who stands in for whoever of them is away, as long as she may call. What
 * is known from a named answer only goes to those whom the owner was told of, whoever looks after
 * her.
 */
@Component
class CallersOfAHousehold {

  private final JdbcClient database;
  private final AccountManagers managers;
  private final StaffOfPlaces staff;
  private final Ladder ladder;
  private final Clock clock;

  CallersOfAHousehold(
      JdbcClient database,
      AccountManagers managers,
      StaffOfPlaces staff,
      Ladder ladder,
      Clock clock) {
    this.database = database;
    this.managers = managers;
    this.staff = staff;
    this.ladder = ladder;
    this.clock = clock;
  }

  /** Those who are told on a level; where nobody holds it, whoever stands above. */
  List<UUID> on(Level level, Recovery found) {
    List<UUID> path = path(found);
    Set<UUID> calling = Set.copyOf(ids(staff.holding(Permission.CALL_BACK, path)));
    if (found.isRestricted()) {
      return readers(path, calling);
    }
    List<UUID> acting = level == Level.HANDLER ? acting(found, calling) : List.of();
    return acting.isEmpty() ? above(level, path, calling) : acting;
  }

  private List<UUID> acting(Recovery found, Set<UUID> calling) {
    return managers
        .actingFor(found.place().communityId(), found.whom().household(), clock.instant())
        .filter(calling::contains)
        .stream()
        .toList();
  }

  /** Where all of them are away they find it when they are back. */
  private List<UUID> above(Level level, List<UUID> path, Set<UUID> calling) {
    return ladder
        .from(level, path, CallersOfAHousehold::roles, calling::contains)
        .or(() -> ladder.awayToo(level, path, CallersOfAHousehold::roles))
        .map(Ladder.Called::people)
        .orElse(List.of());
  }

  /** Those who may read named answers and call; whoever stands in for them must be one, too. */
  private List<UUID> readers(List<UUID> path, Set<UUID> calling) {
    List<UUID> readers =
        ids(staff.holding(Permission.EXPORT, path)).stream().filter(calling::contains).toList();
    List<UUID> there = ladder.there(readers).stream().filter(readers::contains).toList();
    return there.isEmpty() ? readers : there;
  }

  /** Region managers call nobody, so that what lies above a community goes to quality. */
  private static List<Role> roles(Level level) {
    return switch (level) {
      case HANDLER -> List.of(Role.DESK);
      case COMMUNITY_MANAGER -> List.of(Role.COMMUNITY_MANAGER);
      case REGION, GROUP -> List.of(Role.QUALITY_MANAGER, Role.ADMINISTRATOR);
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
    return colleagues.stream().map(Colleague::id).toList();
  }
}
