package org.lintel.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lintel.calendar.KeptEvent.Kind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets clocks run once more. As with {@link Clocks}, every act joins the caller's transaction. */
@Component
public class RestartingClocks {

  private final ClockLedger ledger;
  private final OpeningClocks opening;
  private final Presets presets;

  RestartingClocks(ClockLedger ledger, OpeningClocks opening, Presets presets) {
    this.ledger = ledger;
    this.opening = opening;
    this.presets = presets;
  }

  /**
   * Whoever waits heard how things stand, without a new date: the next update is due by the rule
   * from now on. A date promised for it that is still ahead is not put off by that.
   */
  @Transactional
  public void told(Subject subject, Instant at) {
    ClockLedger.ofMeasure(ledger.lock(subject), ClockMeasure.NEXT_UPDATE)
        .filter(ClockLedger.Entry::isOpen)
        .filter(entry -> !entry.isPromisedBeyond(at))
        .ifPresent(entry ->
            entry
                .kept()
                .rule()
                .filter(opening::givesTime)
                .ifPresent(rule -> run(entry, Kind.RESTARTED, rule, at)));
  }

  /**
   * Measures begin anew under the rules that fit now, with all the time that they give the first
   * time, whether their clocks had ended or not: also those that had ended before the subject
   * became what it is now. Those without a clock get one.
   */
  @Transactional
  public void again(Subject subject, ClockTerms terms, Set<ClockMeasure> measures, Instant at) {
    presets.ensure();
    List<ClockLedger.Entry> held = ledger.lock(subject);
    Exposure exposure = Exposure.of(terms);
    opening.fitting(subject.community(), terms).values().stream()
        .filter(rule -> measures.contains(rule.measure()) && rule.allowance().isPresent())
        .forEach(rule ->
            ClockLedger.ofMeasure(held, rule.measure())
                .ifPresentOrElse(
                    entry -> run(entry.exposedTo(exposure), Kind.BEGUN_AGAIN, rule.key(), at),
                    () -> opening.open(subject, rule, exposure, at, List.of())));
  }

  private void run(ClockLedger.Entry entry, Kind kind, KeptClock.RuleKey rule, Instant at) {
    Instant now = ClockLedger.notBefore(entry, at);
    ledger.add(entry, Optional.of(rule), true, List.of(KeptEvent.byRule(kind, now, rule)));
  }
}
