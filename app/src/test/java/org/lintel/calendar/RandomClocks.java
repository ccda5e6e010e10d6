package org.lintel.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Calendars and lives of clocks from a seed, half of them around a change of the clocks. */
final class RandomClocks {

  private static final List<WeatherKind> KINDS = List.of(WeatherKind.values());
  private static final List<WarningLevel> LEVELS = List.of(WarningLevel.values());

  private static final List<ZoneId> ZONES =
      List.of(
          ZoneId.of("Asia/Shanghai"),
          ZoneId.of("Europe/Berlin"),
          ZoneId.of("America/New_York"),
          ZoneId.of("Australia/Lord_Howe"),
          ZoneId.of("America/St_Johns"),
          ZoneId.of("America/Havana"),
          ZoneId.of("Pacific/Apia"));

  private static final List<PauseReason> REASONS = List.of(PauseReason.values());

  private final Random random;

  RandomClocks(long seed) {
    this.random = new Random(seed);
  }

  Instant start(ZoneId zone) {
    List<ZoneOffsetTransition> changes =
        zone.getRules().getTransitions().stream()
            .filter(change -> change.getInstant().isAfter(Instant.parse("1985-01-01T00:00:00Z")))
            .toList();
    Instant around =
        changes.isEmpty() || random.nextBoolean()
            ? Instant.parse("2024-01-01T00:00:00Z").plus(random.nextInt(900), ChronoUnit.DAYS)
            : changes.get(random.nextInt(changes.size())).getInstant();
    return around
        .truncatedTo(ChronoUnit.MINUTES)
        .plus(random.nextInt(4320) - 2880, ChronoUnit.MINUTES);
  }

  ZoneId zone() {
    return ZONES.get(random.nextInt(ZONES.size()));
  }

  WorkingCalendar calendar(ZoneId zone, Instant start) {
    Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      week.put(day, random.nextInt(4) == 0 ? List.of() : hours());
    }
    week.put(
        DayOfWeek.of(1 + random.nextInt(7)), List.of(new Hours(480, 720), new Hours(780, 1080)));
    var special = new HashMap<LocalDate, SpecialDay>();
    LocalDate first = start.atZone(zone).toLocalDate().minusDays(2);
    for (int number = random.nextInt(8); number > 0; number--) {
      var kind = random.nextBoolean() ? DayKind.HOLIDAY : DayKind.WORKDAY;
      List<Hours> own = random.nextInt(3) == 0 ? hours() : List.of();
      special.put(first.plusDays(random.nextInt(14)), new SpecialDay(kind, "day", own));
    }
    return new WorkingCalendar(zone, week, hours(), special, Optional.of(Set.of(2024, 2025, 2026)));
  }

  /** One to three stretches; now and then the last is a night shift. */
  private List<Hours> hours() {
    var stretches = new ArrayList<Hours>();
    int from = random.nextInt(600);
    for (int number = 1 + random.nextInt(3); number > 0 && from < 1380; number--) {
      boolean isNight = number == 1 && random.nextInt(4) == 0;
      int until = from + 1 + random.nextInt(isNight ? Hours.DAY : Math.min(400, Hours.DAY - from));
      stretches.add(new Hours(from, until));
      from = until + random.nextInt(120);
    }
    return stretches;
  }

  List<ClockEvent> life(Instant start) {
    var events = new ArrayList<ClockEvent>();
    events.add(new ClockEvent.Started(start, target(start)));
    Instant at = start;
    for (int number = random.nextInt(9); number > 0; number--) {
      at = at.plus(random.nextInt(500), ChronoUnit.MINUTES);
      events.add(event(at));
    }
    return events;
  }

  Instant after(List<ClockEvent> events) {
    return events.getLast().at().plus(random.nextInt(3000), ChronoUnit.MINUTES);
  }

  private ClockEvent event(Instant at) {
    return switch (random.nextInt(12)) {
      case 0, 1, 2, 3 -> new ClockEvent.Paused(at, reason());
      case 4, 5, 6 -> new ClockEvent.Resumed(at);
      case 7, 8 -> new ClockEvent.TargetChanged(at, target(at));
      case 9 -> new ClockEvent.Met(at);
      case 10 -> new ClockEvent.Restarted(at);
      default -> new ClockEvent.Frozen(at);
    };
  }

  private PauseReason reason() {
    return REASONS.get(random.nextInt(REASONS.size()));
  }

  private Target target(Instant at) {
    if (random.nextInt(10) == 0) {
      return new Target.Until(at.plus(random.nextInt(5000), ChronoUnit.MINUTES));
    }
    var stoppedBy = EnumSet.noneOf(PauseReason.class);
    for (int number = random.nextInt(5); number > 0; number--) {
      stoppedBy.add(reason());
    }
    return new Target.Within(
        new Allowance(
            Duration.ofMinutes(1 + random.nextInt(700)),
            random.nextInt(4) == 0 ? Counting.ELAPSED : Counting.WORKING,
            random.nextBoolean()
                ? Optional.of(Duration.ofMinutes(1 + random.nextInt(4000)))
                : Optional.empty(),
            stoppedBy,
            random.nextInt(4) > 0 ? Optional.of(clause()) : Optional.empty()));
  }

  private WeatherClause clause() {
    var kinds = EnumSet.of(kind());
    for (int number = random.nextInt(4); number > 0; number--) {
      kinds.add(kind());
    }
    return new WeatherClause(
        random.nextInt(5) == 0
            ? WeatherClause.PAUSE
            : WeatherClause.PERCENTS.get(random.nextInt(WeatherClause.PERCENTS.size())),
        kinds,
        level(),
        random.nextBoolean() ? topics(1 + random.nextInt(2)) : Set.of());
  }

  /** Up to five times, also such as overlap, repeat and lie wholly outside the clock's. */
  WeatherOver weather(Instant start) {
    var declared = new ArrayList<Weather>();
    for (int number = random.nextInt(6); number > 0; number--) {
      Instant from = start.plus(random.nextInt(5000) - 1500, ChronoUnit.MINUTES);
      declared.add(
          new Weather(
              kind(), level(), from, from.plus(1 + random.nextInt(3000), ChronoUnit.MINUTES)));
    }
    return new WeatherOver(declared, topics(3));
  }

  private WeatherKind kind() {
    return KINDS.get(random.nextInt(KINDS.size()));
  }

  private WarningLevel level() {
    return LEVELS.get(random.nextInt(LEVELS.size()));
  }

  private Set<String> topics(int count) {
    var topics = new HashSet<String>();
    for (int number = count; number > 0; number--) {
      topics.add((random.nextBoolean() ? "place:" : "problem:") + (char) ('a' + random.nextInt(3)));
    }
    return topics;
  }
}
