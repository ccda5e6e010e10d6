package org.lintel.casework.recovery;

import org.lintel.calendar.ClockDue;
import org.lintel.platform.Backdating;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/** Hears of clocks of recoveries after they fired, on a thread of its own. */
@Component
class HearingRecoveryClocks {

  /** What belongs to other subjects is not even kept for it. */
  private static final String HERS = "#due.subject().kind() == '" + Recovery.SUBJECT + "'";

  private final DueCalls calling;

  HearingRecoveryClocks(DueCalls calling) {
    this.calling = calling;
  }

  /** What happens at a time gone by is heard at that time, and told to nobody a second time. */
  @EventListener
  void atThatTime(ClockDue due) {
    if (Backdating.isUnderWay() && due.subject().kind().equals(Recovery.SUBJECT)) {
      calling.call(due);
    }
  }

  /**
   * The organisation is entered before the transaction begins, which is why there is none here. The
   * condition is asked before anything is kept: of the clocks of others there is nothing to keep.
   */
  @Async
  @TransactionalEventListener(condition = HERS)
  void on(ClockDue due) {
    OrganisationScope.run(due.organisation(), () -> calling.call(due));
  }

  /** A clock that was met or moved meanwhile calls nobody. */
  @Component
  static class DueCalls {

    private final Recoveries recoveries;
    private final RecoveryClocks clocks;
    private final TellingOfRecoveries telling;

    DueCalls(Recoveries recoveries, RecoveryClocks clocks, TellingOfRecoveries telling) {
      this.recoveries = recoveries;
      this.clocks = clocks;
      this.telling = telling;
    }

    @Transactional
    public void call(ClockDue due) {
      if (clocks.isHeld(due.subject())) {
        recoveries
            .get(due.subject().id())
            .filter(found -> !found.isClosed() && isStillDue(due))
            .ifPresent(found -> telling.due(found, due));
      }
    }

    private boolean isStillDue(ClockDue due) {
      return clocks.of(due.subject()).stream()
          .filter(clock -> clock.measure() == due.measure() && clock.state().isOpen())
          .anyMatch(clock -> clock.due().filter(due.due()::equals).isPresent());
    }
  }
}
