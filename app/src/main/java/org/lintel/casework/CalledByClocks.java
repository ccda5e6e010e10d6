package org.lintel.casework;

import java.util.List;
import java.util.UUID;
import org.lintel.calendar.Ladder;
import org.lintel.calendar.Level;
import org.lintel.identity.Role;
import org.springframework.stereotype.Component;

/**
 * Who is called on a level of the ladder about a case; a handler who is away with nobody in her
 * place is passed over for the desk and those above it.
 */
@Component
class CalledByClocks {

  private final CaseHandlers handlers;
  private final Ladder ladder;

  CalledByClocks(CaseHandlers handlers, Ladder ladder) {
    this.handlers = handlers;
    this.ladder = ladder;
  }

  Ladder.Called on(Level level, ServiceCase found) {
    List<UUID> hers = level == Level.HANDLER ? handler(found) : List.of();
    List<UUID> there = ladder.there(hers);
    return there.isEmpty()
        ? ladder
            .from(level, handlers.path(found.place()), CalledByClocks::roles)
            .orElse(new Ladder.Called(level, hers))
        : new Ladder.Called(level, there);
  }

  /** Who left, or handles no cases there any more, could do nothing about it. */
  private List<UUID> handler(ServiceCase found) {
    return found.handler().filter(id -> handlers.isOne(found.place(), id)).stream().toList();
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
