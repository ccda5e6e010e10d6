package org.lintel.casework;

import org.lintel.calendar.ClockDue;
import org.lintel.platform.Backdating;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Hears of clocks of cases after they fired, on a thread of its own. The registry of events keeps
 * what it hears until it returns, and tells it again where it failed.
 */
@Component
class HearingClocks {

  /** What belongs to other subjects is not even kept for it. */
  private static final String HERS = "#due.subject().kind() == '" + CaseTerms.SUBJECT + "'";

  private final CallingByTheClock calling;

  HearingClocks(CallingByTheClock calling) {
    this.calling = calling;
  }

  /** What happens at a time gone by is heard at that time, and told to nobody a second time. */
  @EventListener
  void atThatTime(ClockDue due) {
    if (Backdating.isUnderWay() && due.subject().kind().equals(CaseTerms.SUBJECT)) {
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
}
