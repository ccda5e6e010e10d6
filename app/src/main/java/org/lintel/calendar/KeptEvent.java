package org.lintel.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One event of a clock as it is stored.
 *
 * @param rule that holds from then on, with a start, a change and a restart
 * @param due promised by a person, in place of the rule's time
 */
record KeptEvent(
    Kind kind,
    Instant at,
    Optional<PauseReason> reason,
    Optional<KeptClock.RuleKey> rule,
    Optional<Instant> due) {

  enum Kind {
    STARTED,
    PAUSED,
    RESUMED,
    TARGET_CHANGED,
    MET,
    /** Runs again, by what the rule gives from the second time on. */
    RESTARTED,
    /** Runs again as if for the first time. */
    BEGUN_AGAIN,
    FROZEN
  }

  static KeptEvent of(Kind kind, Instant at) {
    return new KeptEvent(kind, at, Optional.empty(), Optional.empty(), Optional.empty());
  }

  static KeptEvent paused(Instant at, PauseReason reason) {
    return new KeptEvent(Kind.PAUSED, at, Optional.of(reason), Optional.empty(), Optional.empty());
  }

  static KeptEvent byRule(Kind kind, Instant at, KeptClock.RuleKey rule) {
    return new KeptEvent(kind, at, Optional.empty(), Optional.of(rule), Optional.empty());
  }

  static KeptEvent until(Kind kind, Instant at, Instant due, Optional<KeptClock.RuleKey> rule) {
    return new KeptEvent(kind, at, Optional.empty(), rule, Optional.of(due));
  }

  /** The run that the events leave a clock in; rules are looked up where an event names one. */
  static ClockRun run(List<KeptEvent> events, Function<KeptClock.RuleKey, ClockRule> rules) {
    var run = new ArrayList<ClockEvent>();
    boolean isRepeated = false;
    for (KeptEvent event : events) {
      isRepeated = event.kind == Kind.RESTARTED || (isRepeated && event.kind != Kind.BEGUN_AGAIN);
      boolean repeats = isRepeated;
      Optional<Target> target =
          event
              .due
              .<Target>map(Target.Until::new)
              .or(() ->
                  event.rule.map(
                      key -> repeats ? rules.apply(key).nextTarget() : rules.apply(key).target()));
      event.addTo(run, target);
    }
    return ClockRun.of(run);
  }

  private void addTo(List<ClockEvent> run, Optional<Target> target) {
    switch (kind) {
      case STARTED -> run.add(new ClockEvent.Started(at, target.orElseThrow()));
      case PAUSED -> run.add(new ClockEvent.Paused(at, reason.orElseThrow()));
      case RESUMED -> run.add(new ClockEvent.Resumed(at));
      case TARGET_CHANGED -> run.add(new ClockEvent.TargetChanged(at, target.orElseThrow()));
      case MET -> run.add(new ClockEvent.Met(at));
      case RESTARTED, BEGUN_AGAIN -> {
        run.add(new ClockEvent.Restarted(at));
        target.ifPresent(next -> run.add(new ClockEvent.TargetChanged(at, next)));
      }
      case FROZEN -> run.add(new ClockEvent.Frozen(at));
    }
  }
}
