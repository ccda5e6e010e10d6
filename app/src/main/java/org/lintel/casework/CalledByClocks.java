package org.lintel.casework;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintel.calendar.Level;
import org.lintel.identity.Role;
import org.lintel.identity.StaffOfPlaces;
import org.springframework.stereotype.Component;

/** Who is called on a level of the ladder; where nobody holds it, whoever stands above. */
@Component
class CalledByClocks {

  private final CaseHandlers handlers;
  private final StaffOfPlaces staff;

  CalledByClocks(CaseHandlers handlers, StaffOfPlaces staff) {
    this.handlers = handlers;
    this.staff = staff;
  }

  /** Those who are called, and the level that they stand on. */
  record Called(Level level, List<UUID> people) {}

  Called on(Level level, ServiceCase found) {
    if (level == Level.HANDLER && found.handler().isPresent()) {
      return new Called(level, List.of(found.handler().get()));
    }
    List<UUID> path = handlers.path(found.place());
    return Arrays.stream(Level.values())
        .filter(each -> each.compareTo(level) >= 0)
        .flatMap(each -> holding(each, path).stream())
        .findFirst()
        .orElse(new Called(level, List.of()));
  }

  private Optional<Called> holding(Level level, List<UUID> path) {
    return roles(level).stream()
        .map(role -> staff.having(role, path))
        .filter(people -> !people.isEmpty())
        .findFirst()
        .map(
            people -> new Called(level, people.stream().map(StaffOfPlaces.Colleague::id).toList()));
  }

  /** A case that nobody has is given out at the desk. */
  private static List<Role> roles(Level level) {
    return switch (level) {
      case HANDLER -> List.of(Role.DESK);
      case COMMUNITY_MANAGER -> List.of(Role.COMMUNITY_MANAGER);
      case REGION -> List.of(Role.REGION_MANAGER);
      case GROUP -> List.of(Role.QUALITY_MANAGER, Role.ADMINISTRATOR);
    };
  }
}
