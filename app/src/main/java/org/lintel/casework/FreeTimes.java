package org.lintel.casework;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
    return next(found.place().communityId(), technician, days, most);
  }

  /** The same of anything in that community. */
  List<AppointmentTime> next(int community, UUID technician, int days, int most) {
    Instant from = clock.instant().plus(LEAD);
    Instant until = from.plus(Duration.ofDays(days));
    var busy =
        new ArrayList<>(
            appointments.taken(technician, from, until).stream().map(Busy::of).toList());
    absences.of(technician).forEach(away -> busy.add(new Busy(away.from(), away.until())));
    var free = new ArrayList<AppointmentTime>();
    for (var stretch : working.between(community, from, until)) {
      Instant begin = stretch.from().equals(from) ? halfHourFrom(from) : stretch.from();
      free.addAll(between(begin, stretch.until(), busy));
    }
    return free.stream().limit(most).toList();
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

  private static boolean isAway(List<Absence> away, AppointmentTime time) {
    return away.stream().anyMatch(absence -> time.overlaps(absence.from(), absence.until()));
  }

  private static boolean isTaken(List<AppointmentTime> taken, AppointmentTime time) {
    return taken.stream().anyMatch(other -> time.overlaps(other.from(), other.until()));
  }
}
