package org.lintel.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The reference for the engine: looks at every minute by itself, knows no intervals and shares no
 * code with it but the hours of a date. Times are whole minutes.
 */
final class NaiveClock {

  /** Further than any deadline of the generated clocks. */
  static final Duration HORIZON = Duration.ofDays(45);

  private static final int LOOK_BACK = 26 * 60;
  private static final long MINUTE = 60_000;

  private final WorkingCalendar calendar;
  private final WeatherOver weather;
  private final Map<Long, List<Hours>> hours = new HashMap<>();
  private Target target;
  private Instant start;
  private boolean isOpen = true;
  private @Nullable PauseReason paused;
  private final List<Optional<PauseReason>> minutes = new ArrayList<>();

  NaiveClock(WorkingCalendar calendar, List<ClockEvent> events, WeatherOver weather) {
    this.calendar = calendar;
    this.weather = weather;
    if (!(events.getFirst() instanceof ClockEvent.Started(Instant at, Target first))) {
      throw new IllegalArgumentException();
    }
    this.start = at;
    this.target = first;
    Instant minute = at;
    for (ClockEvent event : events.subList(1, events.size())) {
      while (minute.isBefore(event.at())) {
        pass();
        minute = minute.plus(1, ChronoUnit.MINUTES);
      }
      hear(event);
    }
  }

  /** One minute goes by. */
  private void pass() {
    if (isOpen) {
      minutes.add(Optional.ofNullable(paused));
    }
  }

  private void hear(ClockEvent event) {
    if (event instanceof ClockEvent.Restarted(Instant at)) {
      start = at;
      minutes.clear();
      isOpen = true;
    } else if (isOpen) {
      switch (event) {
        case ClockEvent.Paused(Instant _, PauseReason reason) -> paused = reason;
        case ClockEvent.Resumed _ -> paused = null;
        case ClockEvent.TargetChanged(Instant _, Target other) -> target = other;
        default -> {
          isOpen = false;
          paused = null;
        }
      }
    }
  }

  Optional<Instant> due() {
    if (target instanceof Target.Until(Instant at)) {
      return Optional.of(at);
    }
    var allowance = ((Target.Within) target).allowance();
    Optional<Instant> byHours = reached(allowance.counting(), allowance.amount());
    Optional<Instant> byWall = allowance.cap().flatMap(cap -> reached(Counting.ELAPSED, cap));
    return byHours.isEmpty() || (byWall.isPresent() && byWall.get().isBefore(byHours.get()))
        ? byWall
        : byHours;
  }

  Duration elapsed(Instant now) {
    var counting =
        target instanceof Target.Within(Allowance allowance)
            ? allowance.counting()
            : Counting.ELAPSED;
    long until = isOpen ? Duration.between(start, now).toMinutes() : minutes.size();
    long counted = 0;
    var wall = new Wall(start);
    for (int at = 0; at < until; at++) {
      boolean isWorked = wall.isWorkedNow(counting);
      counted += isWorked && !isStopped(at) ? MINUTE * 100 / percent(at) : 0;
    }
    return Duration.ofMillis(counted);
  }

  private Optional<Instant> reached(Counting counting, Duration amount) {
    long left = amount.toMillis();
    var wall = new Wall(start);
    for (int at = 0; at < HORIZON.toMinutes(); at++) {
      boolean isWorked = wall.isWorkedNow(counting);
      if (isWorked && !isStopped(at)) {
        long counted = MINUTE * 100 / percent(at);
        if (counted > 0 && counted >= left) {
          long lasting = Math.ceilDiv(left * percent(at), 100);
          return Optional.of(start.plus(at, ChronoUnit.MINUTES).plusMillis(lasting));
        }
        left -= counted;
      }
    }
    return Optional.empty();
  }

  /**
   * How long an hour lasts in that minute; so long that nothing of it counts: time stands still.
   */
  private long percent(int minute) {
    Instant now = start.plus(minute, ChronoUnit.MINUTES);
    Optional<WeatherClause> clause =
        target instanceof Target.Within(Allowance allowance)
            ? allowance.weather()
            : Optional.empty();
    if (clause.isEmpty() || !isAbout(clause.get())) {
      return 100;
    }
    for (Weather each : weather.declared()) {
      boolean isNow = !now.isBefore(each.from()) && now.isBefore(each.until());
      boolean isMeant =
          clause.get().kinds().contains(each.kind())
              && each.level().compareTo(clause.get().from()) >= 0;
      if (isNow && isMeant) {
        return clause.get().percent() == 0 ? Long.MAX_VALUE : clause.get().percent();
      }
    }
    return 100;
  }

  /** The generated words are of two groups. */
  private boolean isAbout(WeatherClause clause) {
    for (String group : List.of("place:", "problem:")) {
      boolean isNamed = false;
      boolean isHad = false;
      for (String topic : clause.topics()) {
        isNamed |= topic.startsWith(group);
        isHad |= topic.startsWith(group) && weather.topics().contains(topic);
      }
      if (isNamed && !isHad) {
        return false;
      }
    }
    return true;
  }

  private boolean isStopped(int minute) {
    if (!(target instanceof Target.Within(Allowance allowance))) {
      return false;
    }
    Optional<PauseReason> reason =
        minute < minutes.size() ? minutes.get(minute) : Optional.ofNullable(paused);
    return reason.filter(allowance.stoppedBy()::contains).isPresent();
  }

  /** The latest time that the clocks on the wall have shown, minute by minute. */
  private final class Wall {
    private long second;
    private long latest = Long.MIN_VALUE;

    Wall(Instant start) {
      second = start.getEpochSecond() - LOOK_BACK * 60L;
      while (second < start.getEpochSecond()) {
        look();
      }
    }

    boolean isWorkedNow(Counting counting) {
      look();
      return counting == Counting.ELAPSED
          || isWorked(Math.floorDiv(latest, 1440L), 0)
          || isWorked(Math.floorDiv(latest, 1440L) - 1, 1440);
    }

    private void look() {
      var offset = calendar.zone().getRules().getOffset(Instant.ofEpochSecond(second));
      latest = Math.max(latest, Math.floorDiv(second + offset.getTotalSeconds(), 60L));
      second += 60;
    }

    private boolean isWorked(long day, int after) {
      long minute = Math.floorMod(latest, 1440L) + after;
      for (Hours each : hours.computeIfAbsent(day, this::hoursOf)) {
        if (each.from() <= minute && minute < each.until()) {
          return true;
        }
      }
      return false;
    }

    private List<Hours> hoursOf(long day) {
      return calendar.hoursOf(LocalDate.ofEpochDay(day));
    }
  }
}
