package org.lintel.expectation;

import org.lintel.calendar.ClockDue;
import org.lintel.platform.Backdating;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Hears of clocks of promises after they fired, on a thread of its own. The registry of events
 * keeps what it hears until it returns, and tells it again where it failed.
 */
@Component
class HearingPromiseClocks {

  /** What belongs to other subjects is not even kept for it. */
  private static final String HERS = "#due.subject().kind() == '" + Promise.SUBJECT + "'";

  /** What happens at a time gone by is not heard once more in the present. */
  private static final String HERS_NOW =
      HERS + " && !T(org.lintel.platform.Backdating).isUnderWay()";

  private final TellingOfPromises telling;

  HearingPromiseClocks(TellingOfPromises telling) {
    this.telling = telling;
  }

  /** What happens at a time gone by is heard at that time. */
  @EventListener(condition = HERS)
  void atThatTime(ClockDue due) {
    if (Backdating.isUnderWay()) {
      telling.call(due);
    }
  }

  /**
   * The organisation is entered before the transaction begins, which is why there is none here. The
   * condition is asked before anything is kept: of the clocks of others there is nothing to keep.
   */
  @Async
  @TransactionalEventListener(condition = HERS_NOW)
  void on(ClockDue due) {
    OrganisationScope.run(due.organisation(), () -> telling.call(due));
  }
}
