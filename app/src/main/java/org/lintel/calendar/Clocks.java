package org.lintel.calendar;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lintel.calendar.KeptClock.RuleKey;
import org.lintel.calendar.KeptEvent.Kind;
import org.lintel.platform.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The clocks of all subjects of the current organisation. Every act joins the caller's transaction,
 * may be repeated without harm, and leaves clocks alone that it does not fit.
 */
@Component
public class Clocks {

  /** Purpose of the rule that says who hears of a date promised by a person. */
  static final String PROMISE = "promise";

  private final ClockLedger ledger;
  private final OpeningClocks opening;
  private final Presets presets;
  private final ClockViews views;

  Clocks(ClockLedger ledger, OpeningClocks opening, Presets presets, ClockViews views) {
    this.ledger = ledger;
    this.opening = opening;
    this.presets = presets;
    this.views = views;
  }

  /** Starts a clock for every measure that a rule fits and that the subject has no clock for. */
  @Transactional
  public void start(Subject subject, ClockTerms terms, Instant at) {
    presets.ensure();
    opening.open(subject, terms, at, List.of());
  }

  /**
   * Lets the clock of that measure run until a date that a person promised, in place of any other
   * date it had. Nothing stops the time towards it.
   */
  @Transactional
  public void startUntil(Subject subject, ClockMeasure measure, Instant due, Instant at) {
    presets.ensure();
    Instant exact = due.truncatedTo(ChronoUnit.MILLIS);
    List<ClockLedger.Entry> held = ledger.lock(subject);
    Optional<ClockLedger.Entry> entry = ClockLedger.ofMeasure(held, measure);
    if (entry.isEmpty()) {
      Optional<RuleKey> ladder = opening.promiseRule(subject);
      var started = KeptEvent.until(Kind.STARTED, millis(at), exact, ladder);
      ledger.open(subject, measure, ladder, exposure(held), List.of(started));
    } else if (!entry.get().isPromised(exact)) {
      promise(entry.get(), exact, at);
    }
  }

  /** Time stands still on those clocks whose rules say so for this reason. */
  @Transactional
  public void pause(Subject subject, PauseReason reason, Instant at) {
    for (ClockLedger.Entry entry : open(subject)) {
      if (!entry.isPausedFor(reason)) {
        add(entry, KeptEvent.paused(ClockLedger.notBefore(entry, at), reason));
      }
    }
  }

  @Transactional
  public void resume(Subject subject, Instant at) {
    for (ClockLedger.Entry entry : open(subject)) {
      if (entry.kept().standing().state() == ClockState.PAUSED) {
        add(entry, KeptEvent.of(Kind.RESUMED, ClockLedger.notBefore(entry, at)));
      }
    }
  }

  /** The same for those that stand still for that reason; others stay as they are. */
  @Transactional
  public void resume(Subject subject, PauseReason reason, Instant at) {
    for (ClockLedger.Entry entry : open(subject)) {
      if (entry.isPausedFor(reason)) {
        add(entry, KeptEvent.of(Kind.RESUMED, ClockLedger.notBefore(entry, at)));
      }
    }
  }

  /** Stops the clock of that measure; the time it took and how late it was stay with it. */
  @Transactional
  public void meet(Subject subject, ClockMeasure measure, Instant at) {
    meet(subject, Set.of(measure), at);
  }

  /** The same for several measures, by one act. */
  @Transactional
  public void meet(Subject subject, Set<ClockMeasure> measures, Instant at) {
    for (ClockLedger.Entry entry : open(subject)) {
      if (measures.contains(entry.kept().measure())) {
        add(entry, KeptEvent.of(Kind.MET, ClockLedger.notBefore(entry, at)));
      }
    }
  }

  /**
   * Runs the clock of that measure again from now on, by its rule.
   *
   * @throws NotFound when there is no clock that a rule gives time to
   */
  @Transactional
  public void restart(Subject subject, ClockMeasure measure, Instant at) {
    ClockLedger.Entry entry =
        ClockLedger.ofMeasure(ledger.lock(subject), measure)
            .orElseThrow(() -> new NotFound(measure + " of " + subject));
    RuleKey rule =
        entry
            .kept()
            .rule()
            .filter(opening::givesTime)
            .orElseThrow(() -> new NotFound("rule for " + measure + " of " + subject));
    Instant now = ClockLedger.notBefore(entry, at);
    ledger.add(
        entry, Optional.of(rule), true, List.of(KeptEvent.byRule(Kind.RESTARTED, now, rule)));
  }

  /**
   * The subject has become another kind or more or less severe: clocks go on under the rule that
   * fits now, as if it had been that from the start, and keep their pauses; a measure that only the
   * new rules have begins where the first clock of the subject began, with the pauses that there
   * were since. A promised date stays.
   */
  @Transactional
  public void change(Subject subject, ClockTerms terms, Instant at) {
    presets.ensure();
    List<ClockLedger.Entry> open = open(subject);
    var fitting = opening.fitting(subject.community(), terms);
    for (ClockLedger.Entry entry : ledger.exposed(open, Exposure.of(terms))) {
      ClockRule rule = fitting.get(entry.kept().measure());
      if (rule != null && rule.allowance().isPresent() && !entry.goesBy(rule)) {
        RuleKey key = rule.key();
        Instant now = ClockLedger.notBefore(entry, at);
        ledger.add(
            entry,
            Optional.of(key),
            true,
            List.of(KeptEvent.byRule(Kind.TARGET_CHANGED, now, key)));
      }
    }
    List<ClockLedger.Entry> all = ledger.of(subject);
    Instant begun =
        all.stream()
            .map(entry -> entry.events().getFirst().at())
            .min(Comparator.naturalOrder())
            .orElse(at);
    opening.open(subject, terms, begun, ClockLedger.pauses(all));
  }

  /** Nothing of the subject is due any more; what still ran keeps the time it took. */
  @Transactional
  public void close(Subject subject, Instant at) {
    for (ClockLedger.Entry entry : open(subject)) {
      add(entry, KeptEvent.of(Kind.FROZEN, ClockLedger.notBefore(entry, at)));
    }
  }

  @Transactional(readOnly = true)
  public List<ClockView> of(Subject subject) {
    return views.of(ledger.of(subject));
  }

  /** By when an owner could expect what, were it reported then; for the page before she sends. */
  @Transactional
  public List<Expected> expected(int community, ClockTerms terms, Instant at) {
    presets.ensure();
    var fitting =
        opening.fitting(community, terms).values().stream()
            .filter(rule -> rule.allowance().isPresent())
            .toList();
    return views.expected(community, fitting, Exposure.of(terms), millis(at));
  }

  /**
   * Why the clock of that measure is due when it is.
   *
   * @throws NotFound when the subject has no such clock
   */
  @Transactional(readOnly = true)
  public Explanation explain(Subject subject, ClockMeasure measure) {
    return ClockLedger.ofMeasure(ledger.of(subject), measure)
        .map(views::explain)
        .orElseThrow(() -> new NotFound(measure + " of " + subject));
  }

  /** As far as its other clocks know it. */
  private static Exposure exposure(List<ClockLedger.Entry> others) {
    return others.stream()
        .findFirst()
        .map(entry -> entry.kept().exposure())
        .orElse(Exposure.SHELTERED);
  }

  private void promise(ClockLedger.Entry entry, Instant due, Instant at) {
    Instant now = ClockLedger.notBefore(entry, at);
    var events = new ArrayList<KeptEvent>();
    if (!entry.isOpen()) {
      events.add(KeptEvent.of(Kind.RESTARTED, now));
    }
    events.add(KeptEvent.until(Kind.TARGET_CHANGED, now, due, entry.kept().rule()));
    ledger.add(entry, entry.kept().rule(), true, events);
  }

  private void add(ClockLedger.Entry entry, KeptEvent event) {
    ledger.add(entry, entry.kept().rule(), false, List.of(event));
  }

  private List<ClockLedger.Entry> open(Subject subject) {
    return ledger.lock(subject).stream().filter(ClockLedger.Entry::isOpen).toList();
  }

  private static Instant millis(Instant at) {
    return at.truncatedTo(ChronoUnit.MILLIS);
  }
}
