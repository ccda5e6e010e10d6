package org.lintel.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reckons stored clocks by the calendar of their community and the versions of their rules. */
@Component
class Reckonings {

  private final Calendars calendars;
  private final ClockRules rules;

  Reckonings(Calendars calendars, ClockRules rules) {
    this.calendars = calendars;
    this.rules = rules;
  }

  /** For clocks handled together: reads each calendar and each rule once. */
  Together together() {
    return new Together();
  }

  /** One piece of work, within one transaction. */
  final class Together {
    private final Calendars.Memory calendarsRead = calendars.new Memory();
    private final ClockRules.Memory rulesRead = rules.new Memory();

    Reckoning of(Subject subject, List<KeptEvent> events) {
      return new Reckoning(
          calendarsRead.of(subject.community()), KeptEvent.run(events, this::rule));
    }

    ClockRule rule(KeptClock.RuleKey key) {
      return rulesRead.get(key.rule(), key.version());
    }

    KeptClock.Standing standing(Reckoning reckoning, Instant now) {
      ClockRun run = reckoning.run();
      return new KeptClock.Standing(
          run.state(),
          run.started(),
          reckoning.due().map(Reckoning.Due::at),
          run.ended(),
          run.ended().map(reckoning::elapsed),
          run.ended().map(reckoning::overrun),
          reckoning.isProvisional(now));
    }

    /** When the next rung is reached; none for what has ended, stands still, or has no more. */
    Optional<Instant> nextFire(KeptClock kept, Reckoning reckoning) {
      boolean isStill =
          reckoning.run().stops().stream().anyMatch(Stop::isOpen)
              || !reckoning.run().state().isOpen();
      return isStill ? Optional.empty() : nextFire(kept);
    }

    /** As the stored due time says. */
    Optional<Instant> nextFire(KeptClock kept) {
      return rung(kept).flatMap(rung -> kept.standing().due().map(due -> at(kept, rung, due)));
    }

    Optional<Rung> rung(KeptClock kept) {
      List<Rung> ladder = kept.rule().map(key -> rule(key).ladder()).orElse(List.of());
      return kept.nextStep() > ladder.size()
          ? Optional.empty()
          : Optional.of(ladder.get(kept.nextStep() - 1));
    }

    private Instant at(KeptClock kept, Rung rung, Instant due) {
      Instant plain = due.plus(rung.offset());
      return rung.isInHoursOnly()
          ? Walk.nextOpening(calendarsRead.of(kept.subject().community()), plain)
          : plain;
    }
  }
}
