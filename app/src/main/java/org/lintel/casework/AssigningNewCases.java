package org.lintel.casework;

import java.util.UUID;
import org.lintel.service.Touchpoint;
import org.lintel.service.TouchpointPassed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Asks the rules about every case that comes in or was judged, in the transaction that did so; and
 * again, oldest first, about those for which nobody was found.
 */
@Component
class AssigningNewCases {

  private static final Logger log = LoggerFactory.getLogger(AssigningNewCases.class);
  private static final int MOST = 500;

  private final AssigningByRule assigning;
  private final CasePool pool;
  private final TellingOfEmergencies emergencies;

  AssigningNewCases(AssigningByRule assigning, CasePool pool, TellingOfEmergencies emergencies) {
    this.assigning = assigning;
    this.pool = pool;
    this.emergencies = emergencies;
  }

  @EventListener
  void on(TouchpointPassed passed) {
    if (passed.touchpoint() == Touchpoint.CASE_REPORTED) {
      assigning.assign(passed.subject(), false);
      emergencies.unlessGiven(passed.subject());
    }
  }

  @EventListener
  void on(CaseAssessed assessed) {
    assigning.assign(assessed.id(), false);
    emergencies.unlessGiven(assessed.id());
  }

  /** Each by itself: one that fails stops none of the others. */
  void again() {
    for (UUID id : pool.waiting(MOST)) {
      try {
        assigning.assign(id, true);
      } catch (RuntimeException failed) {
        log.error("assigning case {} by rule failed and is tried again", id, failed);
      }
    }
  }
}
