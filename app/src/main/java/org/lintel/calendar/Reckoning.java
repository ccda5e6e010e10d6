package org.lintel.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When a run is due and how much time went by on it, by the calendar of its team.
 *
 * @param weather that may lengthen it, where the rule says so
 */
record Reckoning(WorkingCalendar calendar, ClockRun run, WeatherOver weather) {

  /** In fair weather. */
  Reckoning(WorkingCalendar calendar, ClockRun run) {
    this(calendar, run, WeatherOver.NONE);
  }

  /** When it is due and what decided it. */
  record Due(Instant at, Bound bound) {}

  /** None while the time stands still. */
  Optional<Due> due() {
    return switch (run.target()) {
      case Target.Until(Instant at) -> Optional.of(new Due(at, Bound.PROMISE));
      case Target.Within(Allowance allowance) -> earlier(byAllowance(allowance), byCap(allowance));
    };
  }

  /** When the time that the rule gives would be over, were there no cap. */
  Optional<Instant> byAllowance() {
    return switch (run.target()) {
      case Target.Until _ -> Optional.empty();
      case Target.Within(Allowance allowance) -> byAllowance(allowance).map(Due::at);
    };
  }

  /** Time that has counted, by the counting of the rule, until it ended or until now. */
  Duration elapsed(Instant now) {
    return Walk.measure(calendar, counting(), hindrances(), run.started(), end(now));
  }

  /** Time by the clock on the wall since it was due, without pauses, in any weather. */
  Duration overrun(Instant now) {
    return due()
        .filter(due -> due.at().isBefore(end(now)))
        .map(due ->
            Walk.measure(
                calendar, Counting.ELAPSED, hindrances().inAnyWeather(), due.at(), end(now)))
        .orElse(Duration.ZERO);
  }

  /**
   * So long after it was due, without pauses as an overrun is measured, or so long before. None
   * when that lies in a pause that is still open.
   */
  Optional<Instant> after(Instant due, Duration offset) {
    return offset.isPositive()
        ? Walk.end(calendar, Counting.ELAPSED, hindrances().inAnyWeather(), due, offset)
        : Optional.of(due.plus(offset));
  }

  /** The way from the start to when it is due, or to now while it stands still. */
  List<Step> steps(Instant now) {
    Optional<Due> due = due();
    return Walk.steps(
        calendar,
        due.map(Due::bound).orElse(Bound.ALLOWANCE) == Bound.CAP ? Counting.ELAPSED : counting(),
        hindrances(),
        run.started(),
        due.map(Due::at).orElse(end(now)));
  }

  /** The weather but for which it would be due earlier; none where it makes no difference. */
  Optional<WeatherKind> delayedBy() {
    if (hindrances().spells().isEmpty()) {
      return Optional.empty();
    }
    Optional<Due> due = due();
    if (due.isEmpty() || new Reckoning(calendar, run).due().map(Due::at).equals(due.map(Due::at))) {
      return Optional.empty();
    }
    return steps(due.get().at()).stream()
        .map(Step::weather)
        .filter(name -> !name.isEmpty())
        .findFirst()
        .map(WeatherKind::valueOf);
  }

  private Hindrances hindrances() {
    List<Spell> spells =
        run.target() instanceof Target.Within(Allowance allowance)
            ? allowance.weather().map(weather::spells).orElse(List.of())
            : List.of();
    return new Hindrances(run.stops(), spells);
  }

  boolean isProvisional(Instant now) {
    boolean isWorking =
        run.target() instanceof Target.Within(Allowance allowance)
            && allowance.counting() == Counting.WORKING;
    Instant last = due().map(Due::at).orElse(end(now));
    return isWorking && calendar.isUnpublishedWithin(run.started(), last);
  }

  Counting counting() {
    return switch (run.target()) {
      case Target.Until _ -> Counting.ELAPSED;
      case Target.Within(Allowance allowance) -> allowance.counting();
    };
  }

  private Instant end(Instant now) {
    return run.ended().orElse(now);
  }

  private Optional<Due> byAllowance(Allowance allowance) {
    return Walk.end(calendar, counting(), hindrances(), run.started(), allowance.amount())
        .map(at -> new Due(at, Bound.ALLOWANCE));
  }

  private Optional<Due> byCap(Allowance allowance) {
    return allowance
        .cap()
        .flatMap(cap -> Walk.end(calendar, Counting.ELAPSED, hindrances(), run.started(), cap))
        .map(at -> new Due(at, Bound.CAP));
  }

  private static Optional<Due> earlier(Optional<Due> allowance, Optional<Due> cap) {
    if (allowance.isEmpty() || cap.isEmpty()) {
      return allowance.or(() -> cap);
    }
    return cap.get().at().isBefore(allowance.get().at()) ? cap : allowance;
  }
}
