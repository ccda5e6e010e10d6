package org.lintel.casework;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.lintel.calendar.Absence;
import org.lintel.calendar.Absences;
import org.lintel.calendar.OnCall;
import org.lintel.calendar.WorkingTimes;
import org.springframework.stereotype.Component;

/**
 * When a technician can come: while the team works or she is on call, is not away, and is expected
 * nowhere else.
 */
@Component
public class FreeTimes {

  /** How long a visit keeps a technician, unless somebody says otherwise. */
  public static final Duration USUAL = Duration.ofHours(1);

  /** Nothing is agreed for later than that. */
  public static final Duration FARTHEST = Duration.ofDays(30);

  /** Owners choose no sooner than that: somebody has to get there. */
  static final Duration LEAD = Duration.ofHours(1);

  /** Nobody enters as many. */
  private static final int MOST_ABSENCES = 10_000;

  private final WorkingTimes working;
  private final Absences absences;
  private final OnCall onCall;
  private final Appointments appointments;
  private final Clock clock;

  FreeTimes(
      WorkingTimes working,
      Absences absences,
      OnCall onCall,
      Appointments appointments,
      Clock clock) {
    this.working = working;
    this.absences = absences;
    this.onCall = onCall;
    this.appointments = appointments;
    this.clock = clock;
  }

  /** The next ones within so many days of 24 hours, at most so many of them. */
  public List<AppointmentTime> next(ServiceCase found, UUID technician, int days, int most) {
    return next(found.place().communityId(), List.of(technician), days, most);
  }

  /** The same of anything in that community, when at least one of them can come. */
  List<AppointmentTime> next(int community, Collection<UUID> technicians, int days, int most) {
    Instant from = clock.instant().plus(LEAD);
    Instant until = from.plus(Duration.ofDays(days));
    var stretches = working.between(community, from, until);
    Map<UUID, List<Busy>> busy = busy(technicians, from, until);
    var times = new TreeMap<Instant, AppointmentTime>();
    for (UUID technician : technicians) {
      for (var stretch : stretches) {
        Instant begin = stretch.from().equals(from) ? halfHourFrom(from) : stretch.from();
        between(begin, stretch.until(), busy.getOrDefault(technician, List.of()))
            .forEach(time -> times.putIfAbsent(time.from(), time));
      }
    }
    return times.values().stream().limit(most).toList();
  }

  private Map<UUID, List<Busy>> busy(Collection<UUID> technicians, Instant from, Instant until) {
    var busy = new HashMap<UUID, List<Busy>>();
    appointments
        .taken(technicians, from, until)
        .forEach(
            (id, taken) -> busy.put(id, new ArrayList<>(taken.stream().map(Busy::of).toList())));
    absences
        .from(technicians, from, MOST_ABSENCES)
        .forEach(away ->
            busy.computeIfAbsent(away.staff(), _ -> new ArrayList<>())
                .add(new Busy(away.from(), away.until())));
    return busy;
  }

  /** When she is elsewhere. */
  private record Busy(Instant from, Instant until) {

    static Busy of(AppointmentTime taken) {
      return new Busy(taken.from(), taken.until());
    }
  }

  /** Whole visits one after the other, going on where what keeps her ends. */
  private static List<AppointmentTime> between(Instant from, Instant until, List<Busy> busy) {
    var times = new ArrayList<AppointmentTime>();
    Instant begin = from;
    while (!begin.plus(USUAL).isAfter(until)) {
      var time = new AppointmentTime(begin, begin.plus(USUAL));
      Optional<Instant> kept =
          busy.stream()
              .filter(each -> time.overlaps(each.from(), each.until()))
              .map(Busy::until)
              .max(Comparator.naturalOrder());
      if (kept.isEmpty()) {
        times.add(time);
      }
      begin = kept.orElse(time.until());
    }
    return times;
  }

  /**
   * Zones are apart from each other by quarters of an hour at least, so that it is one here too.
   */
  private static Instant halfHourFrom(Instant at) {
    long half = Duration.ofMinutes(30).toSeconds();
    return Instant.ofEpochSecond(Math.ceilDiv(at.getEpochSecond(), half) * half);
  }

  /** Why she cannot come then; empty when she can. */
  Optional<AppointmentRefusal> refusal(ServiceCase found, UUID technician, AppointmentTime time) {
    Instant now = clock.instant();
    if (time.from().isBefore(now)) {
      return Optional.of(AppointmentRefusal.TOO_SOON);
    }
    if (time.from().isAfter(now.plus(FARTHEST))) {
      return Optional.of(AppointmentRefusal.TOO_FAR);
    }
    if (!isWorked(found, technician, time)) {
      return Optional.of(AppointmentRefusal.NOT_WORKING);
    }
    if (isAway(technician, time)) {
      return Optional.of(AppointmentRefusal.AWAY);
    }
    return isTaken(appointments.taken(technician, time.from(), time.until()), time)
        ? Optional.of(AppointmentRefusal.TAKEN)
        : Optional.empty();
  }

  /** Whether she is away at any moment of it. */
  boolean isAway(UUID technician, AppointmentTime time) {
    return isAway(absences.of(technician), time);
  }

  private boolean isWorked(ServiceCase found, UUID technician, AppointmentTime time) {
    int community = found.place().communityId();
    boolean isOpen = working.firstFree(community, time.from(), time.until()).isEmpty();
    return isOpen
        || (isOnCall(technician, community, time.from())
            && isOnCall(technician, community, time.until().minusMillis(1)));
  }

  private boolean isOnCall(UUID technician, int community, Instant at) {
    return onCall.at(community, at).filter(technician::equals).isPresent();
  }

  /** Whether one of those absences lies over it. */
  static boolean isAway(List<Absence> away, AppointmentTime time) {
    return away.stream().anyMatch(absence -> time.overlaps(absence.from(), absence.until()));
  }

  private static boolean isTaken(List<AppointmentTime> taken, AppointmentTime time) {
    return taken.stream().anyMatch(other -> time.overlaps(other.from(), other.until()));
  }
}
