package org.lintel.casework;

import java.util.Optional;
import java.util.UUID;
import org.lintel.platform.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a case that nobody has. Of two who touch it at the same moment one gets it, and the other
 * is told who did; what else happened to the case meanwhile does not matter.
 */
@Component
public class TakingFromThePool {

  private static final int TRIES = 3;

  private final Cases cases;
  private final MovingACase moving;

  TakingFromThePool(Cases cases, MovingACase moving) {
    this.cases = cases;
    this.moving = moving;
  }

  /** Whose it is now. */
  public sealed interface Taken {

    /** The viewer's, from now on or already. */
    record Hers() implements Taken {}

    /** Somebody else's. */
    record By(UUID handler) implements Taken {}

    /** It needs nobody any more. */
    record Over() implements Taken {}
  }

  @Transactional
  public Taken take(Viewer viewer, ServiceCase seen) {
    ServiceCase found = seen;
    for (int tries = 0; tries < TRIES; tries++) {
      Optional<UUID> handler = found.handler();
      if (handler.isPresent()) {
        return handler.get().equals(viewer.id()) ? new Taken.Hers() : new Taken.By(handler.get());
      }
      var assign = new CaseMove.Assign(viewer.id());
      switch (moving.move(new Actor.Staff(viewer.id()), found, found.version(), assign)) {
        case MovingACase.Answer.Made _ -> {
          return new Taken.Hers();
        }
        case MovingACase.Answer.Refused _ -> {
          return new Taken.Over();
        }
        case MovingACase.Answer.Overtaken _ -> found = cases.again(found);
      }
    }
    return found.handler().<Taken>map(Taken.By::new).orElseGet(Taken.Over::new);
  }
}
