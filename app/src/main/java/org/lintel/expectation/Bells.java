package org.lintel.expectation;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.lintel.calendar.ClockMeasure;
import org.lintel.calendar.Clocks;
import org.lintel.expectation.MovedPromise.PromiseTerms;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Who is to hear of a promise besides its ledger: its clock, the audit log, and whoever listens.
 */
@Component
class Bells {

  private final Clocks clocks;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Bells(Clocks clocks, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
    this.clocks = clocks;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  void note(UUID by, String act, Promise promise, Map<String, String> details) {
    audit.append(by, act, promise.id().toString(), details);
  }

  /** Sets the clock to what the promise is from now on, and tells whoever waits for its end. */
  void ring(Promise before, PromiseTerms after) {
    Instant now = clock.instant();
    var subject = before.subject();
    switch (after.state()) {
      case PromiseState.Open _ ->
          clocks.startUntil(subject, ClockMeasure.RESOLVE, after.due(), now);
      case PromiseState.Kept(String _, Instant at) -> {
        clocks.meet(subject, ClockMeasure.RESOLVE, at);
        events.publishEvent(
            new PromiseKept(
                OrganisationScope.required(),
                before.place().communityId(),
                before.to().household(),
                before.id(),
                at,
                at.isAfter(after.due())));
      }
      case PromiseState.Broken _ -> {
        clocks.close(subject, now);
        events.publishEvent(
            new PromiseBroken(
                OrganisationScope.required(),
                before.place().communityId(),
                before.to().household(),
                before.id(),
                before.where().id(),
                now));
      }
      case PromiseState.Withdrawn _ -> clocks.close(subject, now);
    }
  }
}
