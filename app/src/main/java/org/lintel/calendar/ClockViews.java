package org.lintel.calendar;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Shows clocks as they stand now. */
@Component
class ClockViews {

  /** A clock that was never stored, of a thing that nobody reported. */
  private static final UUID NOWHERE = new UUID(0, 0);

  private final Reckonings reckonings;
  private final Clock clock;

  ClockViews(Reckonings reckonings, Clock clock) {
    this.reckonings = reckonings;
    this.clock = clock;
  }

  List<ClockView> of(List<ClockLedger.Entry> entries) {
    Instant now = clock.instant();
    var together = reckonings.together();
    return entries.stream()
        .map(entry -> {
          var reckoning = together.of(entry.kept(), entry.events());
          return view(entry.kept(), reckoning, together, now);
        })
        .toList();
  }

  Explanation explain(ClockLedger.Entry entry) {
    Instant now = clock.instant();
    var together = reckonings.together();
    var reckoning = together.of(entry.kept(), entry.events());
    var source = entry.kept().rule().map(together::rule).map(ClockRule::source).orElse("");
    return explain(view(entry.kept(), reckoning, together, now), reckoning, source, now);
  }

  List<Expected> expected(int community, List<ClockRule> fitting, Exposure exposure, Instant at) {
    var together = reckonings.together();
    return fitting.stream()
        .map(rule -> {
          var reckoning = together.of(community, exposure, fresh(rule, at));
          return new Expected(
              rule.measure(),
              reckoning.due().orElseThrow().at(),
              rule.name(),
              reckoning.isProvisional(at),
              reckoning.delayedBy());
        })
        .toList();
  }

  /** How a thing would be due that were reported at that time. */
  Explanation trial(int community, ClockRule rule, Exposure exposure, Instant at) {
    var reckoning = reckonings.together().of(community, exposure, fresh(rule, at));
    var view =
        new ClockView(
            NOWHERE,
            new Subject(Explanation.TRIAL, community, NOWHERE),
            rule.measure(),
            ClockState.RUNNING,
            at,
            reckoning.due().map(Reckoning.Due::at),
            Optional.empty(),
            reckoning.elapsed(at),
            reckoning.overrun(at),
            Optional.of(rule.name()),
            reckoning.isProvisional(at),
            reckoning.delayedBy());
    return explain(view, reckoning, rule.source(), at);
  }

  private static ClockRun fresh(ClockRule rule, Instant at) {
    return ClockRun.of(List.of(new ClockEvent.Started(at, rule.target())));
  }

  private static ClockView view(
      KeptClock kept, Reckoning reckoning, Reckonings.Together together, Instant now) {
    KeptClock.Standing standing = kept.standing();
    boolean isMet = standing.state() == ClockState.MET;
    return new ClockView(
        kept.id(),
        kept.subject(),
        kept.measure(),
        standing.state(),
        standing.started(),
        standing.due(),
        isMet ? standing.ended() : Optional.empty(),
        standing.elapsed().orElseGet(() -> reckoning.elapsed(now)),
        standing.overrun().orElseGet(() -> reckoning.overrun(now)),
        kept.rule().map(key -> together.rule(key).name()),
        standing.isProvisional(),
        standing.delayedBy());
  }

  private static Explanation explain(
      ClockView view, Reckoning reckoning, String source, Instant now) {
    var target =
        reckoning.run().target() instanceof Target.Within(Allowance allowance)
            ? Optional.of(allowance)
            : Optional.<Allowance>empty();
    return new Explanation(
        view,
        reckoning.calendar().zone(),
        target,
        reckoning.due().map(Reckoning.Due::bound).orElse(Bound.ALLOWANCE),
        reckoning.byAllowance(),
        reckoning.due().map(Reckoning.Due::at),
        reckoning.steps(now),
        source);
  }
}
