package org.lintel.calendar;

import java.time.Instant;
import java.util.Optional;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Says that the weather moved a time, in the transaction in which the clock is computed: once,
 * whether the lot comes to it first or an act on the subject.
 */
@Component
class TellingOfMoves {

  private final RecountPosition recount;
  private final ApplicationEventPublisher events;

  TellingOfMoves(RecountPosition recount, ApplicationEventPublisher events) {
    this.recount = recount;
    this.events = events;
  }

  /**
   * An act comes before the lot, which finds nothing left to move.
   *
   * @param now computed by weather that was read before this
   */
  void ofAct(KeptClock before, KeptClock now) {
    recount.weather().ifPresent(asked -> ofLot(before, now, asked));
  }

  /**
   * The weather was declared, changed or taken back.
   *
   * @param asked when that was
   */
  void ofLot(KeptClock before, KeptClock now, Instant asked) {
    if (isMoved(before, now)) {
      events.publishEvent(
          new DueMoved(
              OrganisationScope.required(),
              now.subject(),
              now.measure(),
              before.standing().due().orElseThrow(),
              now.standing().due().orElseThrow(),
              asked,
              weather(before, now).orElseThrow(),
              now.standing().delayedBy().isPresent()));
    }
  }

  /** Whether an open clock is due at another time and weather delays it or did so. */
  static boolean isMoved(KeptClock before, KeptClock now) {
    Optional<Instant> due = before.standing().due();
    Optional<Instant> other = now.standing().due();
    return now.standing().state().isOpen()
        && due.isPresent()
        && other.isPresent()
        && !due.equals(other)
        && weather(before, now).isPresent();
  }

  private static Optional<WeatherKind> weather(KeptClock before, KeptClock now) {
    return now.standing().delayedBy().or(before.standing()::delayedBy);
  }
}
