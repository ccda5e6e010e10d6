package org.lintel.calendar;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One version of a rule.
 *
 * @param allowance the time that it gives; none where a person names the date
 * @param repeat what there is from the second time on, where it differs
 * @param source where it comes from, in the company's words; empty for a shipped one
 * @param isToBeChecked whether nobody of the company has confirmed it yet
 */
public record ClockRule(
    RuleName name,
    RuleScope scope,
    ClockMeasure measure,
    Optional<Allowance> allowance,
    Optional<Duration> repeat,
    List<Rung> ladder,
    String source,
    boolean isToBeChecked,
    boolean isActive) {

  public ClockRule {
    ladder = List.copyOf(ladder);
  }

  KeptClock.RuleKey key() {
    return new KeptClock.RuleKey(name.rule(), name.version());
  }

  /** The target of the first run of a clock. */
  Target target() {
    return new Target.Within(
        allowance.orElseThrow(() -> new IllegalStateException("rule " + name + " gives no time")));
  }

  /** The target from the second run on. */
  Target nextTarget() {
    return new Target.Within(
        repeat
            .flatMap(amount -> allowance.map(first -> repeated(first, amount)))
            .or(() -> allowance)
            .orElseThrow(() -> new IllegalStateException("rule " + name + " gives no time")));
  }

  private static Allowance repeated(Allowance first, Duration amount) {
    return new Allowance(
        amount, first.counting(), Optional.empty(), first.stoppedBy(), first.weather());
  }
}
