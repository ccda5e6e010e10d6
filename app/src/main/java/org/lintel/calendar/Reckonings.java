package org.lintel.calendar;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Reckons stored clocks by the calendar of their community and the versions of their rules. */
@Component
class Reckonings {

  private final Calendars calendars;
  private final ClockRules rules;
  private final Weathers weathers;

  Reckonings(Calendars calendars, ClockRules rules, Weathers weathers) {
    this.calendars = calendars;
    this.rules = rules;
    this.weathers = weathers;
  }

  /**
   * For clocks handled together: reads each calendar, each rule and the weather once, and once for
   * all acts of a transaction on one subject. Clocks that are held later may have been computed by
   * newer hours and weather meanwhile, so these are read anew for each subject that is held.
   */
  Together together() {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      return new Together();
    }
    if (TransactionSynchronizationManager.getResource(this) instanceof Together known) {
      return known;
    }
    var together = new Together();
    TransactionSynchronizationManager.bindResource(this, together);
    TransactionSynchronizationManager.registerSynchronization(new Forgetting());
    return together;
  }

  /** Another transaction, also one that begins meanwhile, reads anew. */
  private final class Forgetting implements TransactionSynchronization {

    @Override
    public void suspend() {
      TransactionSynchronizationManager.unbindResourceIfPossible(Reckonings.this);
    }

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResourceIfPossible(Reckonings.this);
    }
  }

  /** One piece of work, within one transaction. */
  final class Together {
    private final Set<Subject> held = new HashSet<>();
    private final Set<UUID> opened = new HashSet<>();
    private final ClockRules.Memory rulesRead = rules.new Memory();
    private Calendars.Memory calendarsRead = calendars.new Memory();
    private Weathers.Memory weathersRead = weathers.new Memory();
    private boolean hasPresets;

    /**
     * From now on nobody else computes those clocks. Somebody may have, the moment before, by hours
     * and weather that are newer than what was read, unless they were opened here.
     */
    void hold(Subject subject, List<KeptClock> clocks) {
      boolean isFirst = held.add(subject);
      if (isFirst && clocks.stream().anyMatch(kept -> !opened.contains(kept.id()))) {
        calendarsRead = calendars.new Memory();
        weathersRead = weathers.new Memory();
      }
    }

    /** A clock that nobody else knows before the transaction ends. */
    void opened(KeptClock kept) {
      opened.add(kept.id());
    }

    /** True the first time: what is shipped has yet to be looked for. */
    boolean lacksPresets() {
      return !hasPresets;
    }

    void presetsAreThere() {
      hasPresets = true;
    }

    /** For each measure the rule that says most about such a thing in that community. */
    Map<ClockMeasure, ClockRule> fitting(int community, ClockTerms terms) {
      return rulesRead.chosen(terms, community, calendarsRead.team(community).grade());
    }

    Optional<Instant> due(KeptClock kept, List<KeptEvent> events) {
      return of(kept, events).due().map(Reckoning.Due::at);
    }

    Reckoning of(KeptClock kept, List<KeptEvent> events) {
      return of(kept.subject(), kept.exposure(), events);
    }

    Reckoning of(Subject subject, Exposure exposure, List<KeptEvent> events) {
      ClockRun run = KeptEvent.run(events, this::rule);
      return of(subject.community(), exposure, run);
    }

    Reckoning of(int community, Exposure exposure, ClockRun run) {
      return new Reckoning(
          calendarsRead.of(community), run, weathersRead.over(community, exposure, run));
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
          reckoning.isProvisional(now),
          reckoning.delayedBy());
    }

    /**
     * When one of the rungs to come is reached, whichever is first: one that waits for working
     * hours does not hold back those above it. None for what has ended or stands still.
     */
    Optional<Instant> nextFire(KeptClock kept, Reckoning reckoning) {
      return ahead(kept).stream()
          .flatMap(rung -> at(kept, rung, reckoning).stream())
          .min(Comparator.naturalOrder());
    }

    /** The rungs to come up to the highest whose time has come. */
    List<Rung> reached(KeptClock kept, Reckoning reckoning, Instant now) {
      List<Rung> ahead = ahead(kept);
      int count = ahead.size();
      while (count > 0
          && at(kept, ahead.get(count - 1), reckoning).filter(at -> !at.isAfter(now)).isEmpty()) {
        count--;
      }
      return ahead.subList(0, count);
    }

    private List<Rung> ahead(KeptClock kept) {
      List<Rung> ladder = kept.rule().map(key -> rule(key).ladder()).orElse(List.of());
      return ladder.subList(Math.min(kept.nextStep() - 1, ladder.size()), ladder.size());
    }

    /** Counted from the due time that is stored; none while its time stands still. */
    private Optional<Instant> at(KeptClock kept, Rung rung, Reckoning reckoning) {
      return kept.standing()
          .due()
          .filter(_ -> reckoning.run().state().isOpen())
          .flatMap(due -> reckoning.after(due, rung.offset()))
          .map(plain ->
              rung.isInHoursOnly() ? Walk.nextOpening(reckoning.calendar(), plain) : plain);
    }
  }
}
