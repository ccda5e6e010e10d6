package org.lintel.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.platform.Identifiers;
import org.springframework.stereotype.Component;

/** Adds events to clocks and keeps what follows from them. */
@Component
class ClockLedger {

  private final ClockRows rows;
  private final ClockWriting writing;
  private final Reckonings reckonings;
  private final TellingOfMoves moves;
  private final Identifiers identifiers;
  private final Clock clock;

  ClockLedger(
      ClockRows rows,
      ClockWriting writing,
      Reckonings reckonings,
      TellingOfMoves moves,
      Identifiers identifiers,
      Clock clock) {
    this.rows = rows;
    this.writing = writing;
    this.reckonings = reckonings;
    this.moves = moves;
    this.identifiers = identifiers;
    this.clock = clock;
  }

  /** A clock with everything that happened to it. */
  record Entry(KeptClock kept, List<KeptEvent> events) {

    Instant last() {
      return events.getLast().at();
    }

    /** The same clock of what is now another thing to the weather; not yet computed anew. */
    Entry exposedTo(Exposure exposure) {
      return new Entry(kept.exposedTo(exposure), events);
    }

    boolean isOpen() {
      return kept.standing().state().isOpen();
    }

    /** Whether it runs towards just that date, promised by a person. */
    boolean isPromised(Instant due) {
      return isOpen() && promised().filter(due::equals).isPresent();
    }

    /** Whether nothing changes when it is to go by that rule. */
    boolean goesBy(ClockRule rule) {
      return promised().isPresent()
          || kept.rule().filter(key -> key.rule().equals(rule.name().rule())).isPresent();
    }

    /** Whether it runs towards a date promised by a person that is still ahead then. */
    boolean isPromisedBeyond(Instant at) {
      return isOpen() && promised().filter(at::isBefore).isPresent();
    }

    boolean isPausedFor(PauseReason reason) {
      return kept.standing().state() == ClockState.PAUSED
          && events.reversed().stream()
              .filter(event -> event.kind() == KeptEvent.Kind.PAUSED)
              .findFirst()
              .flatMap(KeptEvent::reason)
              .filter(reason::equals)
              .isPresent();
    }

    private Optional<Instant> promised() {
      return events.reversed().stream()
          .filter(event -> event.due().isPresent() || event.rule().isPresent())
          .findFirst()
          .flatMap(KeptEvent::due);
    }
  }

  List<Entry> of(Subject subject) {
    return entries(subject.community(), rows.of(subject));
  }

  /** Held until the transaction ends. */
  List<Entry> lock(Subject subject) {
    List<KeptClock> clocks = rows.lock(subject);
    reckonings.together().hold(subject, clocks);
    return entries(subject.community(), clocks);
  }

  static Optional<Entry> ofMeasure(List<Entry> all, ClockMeasure measure) {
    return all.stream().filter(entry -> entry.kept().measure() == measure).findFirst();
  }

  List<Entry> entries(int community, List<KeptClock> clocks) {
    Map<UUID, List<KeptEvent>> events =
        rows.events(community, clocks.stream().map(KeptClock::id).toList());
    return clocks.stream()
        .map(kept -> new Entry(kept, events.getOrDefault(kept.id(), List.of())))
        .toList();
  }

  /**
   * A new clock; nothing when the subject has one for the measure already.
   *
   * @param events its start, and pauses of before that hold for it too
   */
  void open(
      Subject subject,
      ClockMeasure measure,
      Optional<KeptClock.RuleKey> rule,
      Exposure exposure,
      List<KeptEvent> events) {
    var together = reckonings.together();
    var reckoning = together.of(subject, exposure, events);
    var kept =
        new KeptClock(
            subject,
            identifiers.next(),
            measure,
            rule,
            1,
            1,
            exposure,
            together.standing(reckoning, clock.instant()));
    if (writing.insert(kept, together.nextFire(kept, reckoning), events.getFirst())) {
      together.opened(kept);
      for (int number = 2; number <= events.size(); number++) {
        writing.append(kept, number, events.get(number - 1));
      }
    }
  }

  /** What the clocks of one subject stood still for, each once, in their order. */
  static List<KeptEvent> pauses(List<Entry> all) {
    return all.stream()
        .flatMap(entry -> entry.events().stream())
        .filter(event ->
            event.kind() == KeptEvent.Kind.PAUSED || event.kind() == KeptEvent.Kind.RESUMED)
        .distinct()
        .sorted(Comparator.comparing(KeptEvent::at))
        .toList();
  }

  /**
   * Adds events to a clock that is held.
   *
   * @param beginsAnew whether its ladder starts from the bottom
   */
  void add(
      Entry entry, Optional<KeptClock.RuleKey> rule, boolean beginsAnew, List<KeptEvent> more) {
    var events = new ArrayList<>(entry.events());
    for (KeptEvent event : more.subList(0, more.size() - 1)) {
      events.add(event);
      writing.append(entry.kept(), events.size(), event);
    }
    events.add(more.getLast());
    KeptClock before = entry.kept();
    var after =
        new KeptClock(
            before.subject(),
            before.id(),
            before.measure(),
            rule,
            before.run() + (beginsAnew ? 1 : 0),
            beginsAnew ? 1 : before.nextStep(),
            before.exposure(),
            before.standing());
    var together = reckonings.together();
    var reckoning = together.of(after, events);
    KeptClock kept = after.with(together.standing(reckoning, clock.instant()));
    writing.update(kept, together.nextFire(kept, reckoning), events.size(), events.getLast());
    if (!beginsAnew) {
      tell(entry, kept, together);
    }
  }

  /** The weather had moved what was stored, and no lot has come to it yet. */
  private void tell(Entry before, KeptClock now, Reckonings.Together together) {
    if (TellingOfMoves.isMoved(before.kept(), now)
        && !together.due(before.kept(), before.events()).equals(before.kept().standing().due())) {
      moves.ofAct(before.kept(), now);
    }
  }

  /** Computes a clock that is held anew. */
  KeptClock keep(KeptClock before, List<KeptEvent> events, Reckonings.Together together) {
    var reckoning = together.of(before, events);
    var kept = before.with(together.standing(reckoning, clock.instant()));
    writing.update(kept, together.nextFire(kept, reckoning));
    return kept;
  }

  /** Clocks that are held, when the subject has become something else to the weather. */
  List<Entry> exposed(List<Entry> open, Exposure exposure) {
    var together = reckonings.together();
    return open.stream()
        .map(entry ->
            entry.kept().exposure().equals(exposure) ? entry : exposed(entry, exposure, together))
        .toList();
  }

  private Entry exposed(Entry entry, Exposure exposure, Reckonings.Together together) {
    KeptClock kept = keep(entry.exposedTo(exposure).kept(), entry.events(), together);
    tell(entry, kept, together);
    return new Entry(kept, entry.events());
  }

  /** Never before what happened last: two nodes' clocks differ a little. */
  static Instant notBefore(Entry entry, Instant at) {
    Instant exact = at.truncatedTo(ChronoUnit.MILLIS);
    return exact.isBefore(entry.last()) ? entry.last() : exact;
  }
}
