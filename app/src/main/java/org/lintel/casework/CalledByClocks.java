package org.lintel.casework;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintel.calendar.Absences;
import org.lintel.calendar.Level;
import org.lintel.identity.Role;
import org.lintel.identity.StaffOfPlaces;
import org.springframework.stereotype.Component;

/**
 * Who is called on a level of the ladder; where nobody holds it, whoever stands above. Whoever is
 * away is not called but who stands in; a handler who is away with nobody in her place is passed
 * over for the desk and those above it.
 */
@Component
class CalledByClocks {

  private final CaseHandlers handlers;
  private final StaffOfPlaces staff;
  private final Absences absences;
  private final Clock clock;

  CalledByClocks(CaseHandlers handlers, StaffOfPlaces staff, Absences absences, Clock clock) {
    this.handlers = handlers;
    this.staff = staff;
    this.absences = absences;
    this.clock = clock;
  }

  /** Those who are called, and the level that they stand on. */
  record Called(Level level, List<UUID> people) {}

  Called on(Level level, ServiceCase found) {
    List<UUID> hers = level == Level.HANDLER ? handler(found) : List.of();
    List<UUID> there = there(hers);
    if (!there.isEmpty()) {
      return new Called(level, there);
    }
    List<UUID> path = handlers.path(found.place());
    return Arrays.stream(Level.values())
        .filter(each -> each.compareTo(level) >= 0)
        .flatMap(each -> holding(each, path).stream())
        .findFirst()
        .orElse(new Called(level, hers));
  }

  /** Who left, or handles no cases there any more, could do nothing about it. */
  private List<UUID> handler(ServiceCase found) {
    return found.handler().filter(id -> handlers.isOne(found.place(), id)).stream().toList();
  }

  private Optional<Called> holding(Level level, List<UUID> path) {
    return roles(level).stream()
        .map(role ->
            there(staff.having(role, path).stream().map(StaffOfPlaces.Colleague::id).toList()))
        .filter(people -> !people.isEmpty())
        .findFirst()
        .map(people -> new Called(level, people));
  }

  private List<UUID> there(List<UUID> people) {
    return absences.orCovers(people, clock.instant());
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
