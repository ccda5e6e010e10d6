package org.lintel.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Goes through time from an instant on, step by step without gaps, and says of each step whether it
 * counts and why. Deadlines, measured time and explanations all come from here, so that they cannot
 * disagree.
 */
final class Walk {

  private final Optional<WorkingCalendar> calendar;
  private final Optional<Windows> windows;
  private final List<Stop> stops;
  private final List<Spell> spells;
  private Instant position;
  private int stop;
  private int spell;

  private Walk(Optional<WorkingCalendar> calendar, Hindrances hindrances, Instant start) {
    this.calendar = calendar;
    this.windows = calendar.map(hours -> new Windows(hours, start));
    this.stops = hindrances.stops();
    this.spells = hindrances.spells();
    this.position = start;
  }

  /**
   * Where the given time is used up: the earliest instant by which so much has counted; none while
   * it stands still.
   */
  static Optional<Instant> end(
      WorkingCalendar calendar,
      Counting counting,
      Hindrances hindrances,
      Instant start,
      Duration amount) {
    var walk = new Walk(chosen(calendar, counting), hindrances, start);
    Duration left = amount;
    while (left.isPositive()) {
      Step step = walk.next();
      if (step.cause() == Cause.PAUSED && step.until().equals(Instant.MAX)) {
        return Optional.empty();
      }
      if (step.cause().isCounted()) {
        Duration lasting = step.lasting(left);
        if (lasting.compareTo(Duration.between(step.from(), step.until())) <= 0) {
          return Optional.of(step.from().plus(lasting));
        }
        left = left.minus(step.counted());
      }
    }
    return Optional.of(start);
  }

  /** How much counts from one instant to the other. */
  static Duration measure(
      WorkingCalendar calendar,
      Counting counting,
      Hindrances hindrances,
      Instant start,
      Instant end) {
    var walk = new Walk(chosen(calendar, counting), hindrances, start);
    Duration sum = Duration.ZERO;
    while (walk.position.isBefore(end)) {
      Step step = walk.next();
      sum = sum.plus(cut(step, end).counted());
    }
    return sum;
  }

  /** The steps from one instant to the other; what goes on for the same reason is one step. */
  static List<Step> steps(
      WorkingCalendar calendar,
      Counting counting,
      Hindrances hindrances,
      Instant start,
      Instant end) {
    var walk = new Walk(chosen(calendar, counting), hindrances, start);
    var steps = new ArrayList<Step>();
    while (walk.position.isBefore(end)) {
      Step step = cut(walk.next(), end);
      if (!steps.isEmpty() && step.continues(steps.getLast())) {
        steps.set(steps.size() - 1, steps.getLast().endingAt(step.until()));
      } else {
        steps.add(step);
      }
    }
    return List.copyOf(steps);
  }

  /** The instant itself, when it lies in working hours, or when they next begin. */
  static Instant nextOpening(WorkingCalendar calendar, Instant instant) {
    var windows = new Windows(calendar, instant);
    windows.advance(instant);
    return windows.from().isAfter(instant) ? windows.from() : instant;
  }

  private static Optional<WorkingCalendar> chosen(WorkingCalendar calendar, Counting counting) {
    return counting == Counting.WORKING ? Optional.of(calendar) : Optional.empty();
  }

  private static Step cut(Step step, Instant end) {
    return step.until().isAfter(end) ? step.endingAt(end) : step;
  }

  private Step next() {
    while (stop < stops.size() && !stops.get(stop).until().isAfter(position)) {
      stop++;
    }
    Step step = inWeather(stop < stops.size() ? beside(stops.get(stop)) : plain());
    position = step.until();
    return step;
  }

  /** What does not count anyway no weather lengthens. */
  private Step inWeather(Step step) {
    while (spell < spells.size() && !spells.get(spell).until().isAfter(position)) {
      spell++;
    }
    if (spell == spells.size() || !step.cause().isCounted()) {
      return step;
    }
    Spell next = spells.get(spell);
    return next.from().isAfter(position)
        ? cut(step, next.from())
        : cut(step.in(next), next.until());
  }

  private Step beside(Stop next) {
    if (!next.from().isAfter(position)) {
      return new Step(position, next.until(), Cause.PAUSED, next.reason().name());
    }
    return cut(plain(), next.from());
  }

  private Step plain() {
    return calendar
        .map(hours -> inHours(hours, windows.orElseThrow()))
        .orElseGet(() -> new Step(position, Instant.MAX, Cause.ROUND_THE_CLOCK, ""));
  }

  private Step inHours(WorkingCalendar hours, Windows stretches) {
    stretches.advance(position);
    if (stretches.from().isAfter(position)) {
      return outOfHours(hours, stretches);
    }
    SpecialDay special = hours.special().get(stretches.date());
    return special == null
        ? new Step(position, stretches.until(), Cause.WORKING_HOURS, "")
        : new Step(position, stretches.until(), special(special), special.name());
  }

  private static Cause special(SpecialDay day) {
    return day.kind() == DayKind.WORKDAY ? Cause.MAKEUP_WORKDAY : Cause.WORKING_HOURS;
  }

  private Step outOfHours(WorkingCalendar hours, Windows stretches) {
    LocalDate date = hours.dateOf(position);
    Instant midnight = hours.instantOf(date.plusDays(1), 0);
    while (!midnight.isAfter(position)) {
      // Clocks put back over midnight show the day before once more.
      date = date.plusDays(1);
      midnight = hours.instantOf(date.plusDays(1), 0);
    }
    Instant end = stretches.from().isBefore(midnight) ? stretches.from() : midnight;
    SpecialDay special = hours.special().get(date);
    if (special != null && special.kind() == DayKind.HOLIDAY) {
      return new Step(position, end, Cause.HOLIDAY, special.name());
    }
    return new Step(position, end, ordinary(hours, stretches, date), "");
  }

  private static Cause ordinary(WorkingCalendar hours, Windows stretches, LocalDate date) {
    if (hours.hoursOf(date).isEmpty()) {
      return Cause.DAY_OFF;
    }
    boolean isBreak = stretches.isAfterBreak() && stretches.date().equals(date);
    return isBreak ? Cause.BREAK : Cause.CLOSED;
  }
}
