package org.lintel.casework.recovery;

import java.util.Optional;
import java.util.Set;
import org.lintel.expectation.PromiseBroken;
import org.lintel.platform.Backdating;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Opens a recovery for a household whose promise was broken. What all owners of a community were
 * promised names none of them, and opens nothing.
 */
@Component
class HearingBrokenPromises {

  private final RecoveryRules rules;
  private final OpeningARecovery opening;

  HearingBrokenPromises(RecoveryRules rules, OpeningARecovery opening) {
    this.rules = rules;
    this.opening = opening;
  }

  /** What happens at a time gone by is heard at that time. */
  @EventListener
  void atThatTime(PromiseBroken broken) {
    if (Backdating.isUnderWay()) {
      open(broken);
    }
  }

  @Async
  @TransactionalEventListener
  void on(PromiseBroken broken) {
    OrganisationScope.run(broken.organisation(), () -> open(broken));
  }

  void open(PromiseBroken broken) {
    if (broken.household().isPresent() && rules.settings().isOnPromise()) {
      opening.open(
          new NewRecovery(
              broken.community(),
              broken.household().get(),
              Optional.empty(),
              RecoveryCause.PROMISE,
              broken.promise(),
              Set.of(RecoveryReason.PROMISE_BROKEN),
              false));
    }
  }
}
