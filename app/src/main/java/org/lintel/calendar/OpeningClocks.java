package org.lintel.calendar;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Opens the clocks of a subject by the rules that fit it. */
@Component
class OpeningClocks {

  private final ClockLedger ledger;
  private final Reckonings reckonings;

  OpeningClocks(ClockLedger ledger, Reckonings reckonings) {
    this.ledger = ledger;
    this.reckonings = reckonings;
  }

  /** For each measure the rule that says most about such a thing in that community. */
  Map<ClockMeasure, ClockRule> fitting(int community, ClockTerms terms) {
    return reckonings.together().fitting(community, terms);
  }

  /** The rule that says who hears of a date promised by a person. */
  Optional<KeptClock.RuleKey> promiseRule(Subject subject) {
    var terms = new ClockTerms(Clocks.PROMISE, subject.kind(), Severity.NORMAL);
    return fitting(subject.community(), terms).values().stream().findFirst().map(ClockRule::key);
  }

  boolean givesTime(KeptClock.RuleKey key) {
    return reckonings.together().rule(key).allowance().isPresent();
  }

  /**
   * A clock for every measure that a rule gives time to and that the subject has none for.
   *
   * @param pauses what its clocks stood still for since then, in their order
   */
  void open(Subject subject, ClockTerms terms, Instant at, List<KeptEvent> pauses) {
    fitting(subject.community(), terms).values().stream()
        .filter(rule -> rule.allowance().isPresent())
        .forEach(rule -> open(subject, rule, Exposure.of(terms), at, pauses));
  }

  void open(
      Subject subject, ClockRule rule, Exposure exposure, Instant at, List<KeptEvent> pauses) {
    KeptClock.RuleKey key = rule.key();
    var events = new ArrayList<KeptEvent>();
    events.add(KeptEvent.byRule(KeptEvent.Kind.STARTED, at.truncatedTo(ChronoUnit.MILLIS), key));
    events.addAll(pauses);
    ledger.open(subject, rule.measure(), Optional.of(key), exposure, events);
  }
}
