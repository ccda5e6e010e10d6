package org.lintel.casework;

import org.lintel.calendar.DueMoved;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Hears of deadlines of cases that the weather moved, on a thread of its own. The registry of
 * events keeps what it hears until it returns, and tells it again where it failed.
 */
@Component
class HearingWeather {

  /** What belongs to other subjects is not even kept for it. */
  private static final String HERS = "#moved.subject().kind() == '" + CaseTerms.SUBJECT + "'";

  private final TellingOfWeather telling;

  HearingWeather(TellingOfWeather telling) {
    this.telling = telling;
  }

  /**
   * The organisation is entered before the transaction begins, which is why there is none here. The
   * condition is asked before anything is kept: of the clocks of others there is nothing to keep.
   */
  @Async
  @TransactionalEventListener(condition = HERS)
  void on(DueMoved moved) {
    OrganisationScope.run(moved.organisation(), () -> telling.tell(moved));
  }
}
