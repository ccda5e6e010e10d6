package org.lintel.demonstration;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.calendar.CommunityTimes;
import org.lintel.calendar.KeepingOnCall;
import org.lintel.calendar.TeamCalendar;
import org.lintel.calendar.TeamCalendars;
import org.lintel.calendar.WorkingTimes;
import org.lintel.platform.Backdating;
import org.springframework.stereotype.Component;

/**
 * Says when the teams of the demonstration work, and who is called when they do not: a rota of the
 * technicians of each city for the whole year and the weeks to come.
 */
@Component
class SettingTimes {

  /** The shipped calendar of those who work every day, as property companies do. */
  private static final String EVERY_DAY = "every-day";

  private static final int WEEKS_AHEAD = 4;

  /** In one of so many communities nobody has thought of the weeks to come. */
  private static final int ONE_FORGETS = 9;

  private final TeamCalendars calendars;
  private final CommunityTimes times;
  private final WorkingTimes working;
  private final KeepingOnCall rota;
  private final Backdating past;

  SettingTimes(
      TeamCalendars calendars,
      CommunityTimes times,
      WorkingTimes working,
      KeepingOnCall rota,
      Backdating past) {
    this.calendars = calendars;
    this.times = times;
    this.working = working;
    this.rota = rota;
    this.past = past;
  }

  /** From a day on, as somebody would have set it some days before. */
  void set(DemonstrationViewer viewer, List<Crew> crews, LocalDate first, LocalDate today) {
    past.at(before(first), false, () -> crews.forEach(crew -> everyDay(viewer, crew, first)));
    for (int number = 0; number < crews.size(); number++) {
      rota(viewer, crews.get(number), number, first, today);
    }
  }

  private void everyDay(DemonstrationViewer viewer, Crew crew, LocalDate first) {
    // Whoever asks for the hours of a company that has none yet gets the shipped calendars.
    working.isOpen(crew.community().id(), before(first));
    TeamCalendar all =
        calendars.all().stream()
            .filter(calendar -> calendar.preset().equals(EVERY_DAY))
            .findFirst()
            .orElseThrow();
    times.assign(viewer, crew.community().uuid(), Optional.of(all.id()), Optional.empty());
  }

  /** Week after week the same, set anew every few months. */
  private void rota(
      DemonstrationViewer viewer, Crew crew, int number, LocalDate first, LocalDate today) {
    boolean isForgotten = number % ONE_FORGETS == ONE_FORGETS / 2;
    LocalDate last = isForgotten ? today : today.plusWeeks(WEEKS_AHEAD);
    LocalDate monday = first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    var manager = new DemonstrationViewer(crew.manager(), viewer.organisation(), viewer.root());
    for (int round = 0; !monday.isAfter(last); round++) {
      Map<LocalDate, Optional<UUID>> week = week(crew, monday, number + round);
      LocalDate begin = monday;
      past.at(
          before(monday.isAfter(today) ? today : monday),
          false,
          () -> weeks(manager, crew, begin, week, last));
      monday = monday.plusWeeks(KeepingOnCall.MOST_WEEKS + 1L);
    }
  }

  private static Map<LocalDate, Optional<UUID>> week(Crew crew, LocalDate monday, int shift) {
    Map<LocalDate, Optional<UUID>> week = new LinkedHashMap<>();
    for (int day = 0; day < KeepingOnCall.WEEK; day++) {
      int turn = (day + shift) % crew.technicians().size();
      week.put(monday.plusDays(day), Optional.of(crew.technicians().get(turn)));
    }
    return week;
  }

  private void weeks(
      DemonstrationViewer manager,
      Crew crew,
      LocalDate monday,
      Map<LocalDate, Optional<UUID>> week,
      LocalDate last) {
    if (!rota.set(manager, crew.community(), week)) {
      throw new IllegalStateException("nobody can be called in " + crew.place().name());
    }
    long more = Math.min(KeepingOnCall.MOST_WEEKS, ChronoUnit.WEEKS.between(monday, last));
    if (more > 0) {
      PlayingRelations.done(
          rota.repeat(manager, crew.community(), monday, String.valueOf(more)), "rota");
    }
  }

  private static Instant before(LocalDate day) {
    return day.minusDays(3).atTime(10, 20).atZone(LoadingTheDemonstration.ZONE).toInstant();
  }
}
