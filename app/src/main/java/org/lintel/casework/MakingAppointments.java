package org.lintel.casework;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintel.platform.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds a time with the owner: staff offer some, or set the one that she agreed to; she takes one
 * of them, or chooses another; either side moves it or calls it off. Each act holds the case, so
 * that two people decide one after the other, and names the version of the appointment it is about.
 */
@Component
public class MakingAppointments {

  /** What an owner can be offered at once. */
  public static final int MOST_TIMES = 3;

  public static final int LONGEST_REASON = 300;

  /** No appointment was there when the form was made. */
  public static final int NONE = 0;

  private final Cases cases;
  private final Appointments appointments;
  private final AppointmentRows rows;
  private final FreeTimes free;
  private final AppointmentsTold told;
  private final Clock clock;

  MakingAppointments(
      Cases cases,
      Appointments appointments,
      AppointmentRows rows,
      FreeTimes free,
      AppointmentsTold told,
      Clock clock) {
    this.cases = cases;
    this.appointments = appointments;
    this.rows = rows;
    this.free = free;
    this.told = told;
    this.clock = clock;
  }

  /**
   * What staff send.
   *
   * @param isAgreed whether the owner said yes already, to the only time there is
   * @param reason why what was agreed before is moved; empty when nothing was
   */
  public record Offer(List<AppointmentTime> times, boolean isAgreed, String reason) {

    public Offer {
      times = times.stream().distinct().toList();
    }
  }

  /** Whether somebody can be sent about the case at all. */
  public Optional<AppointmentRefusal> closed(ServiceCase found) {
    boolean isOver =
        switch (found.state()) {
          case CaseState.Done _, CaseState.Confirmed _, CaseState.Closed _ -> true;
          default -> false;
        };
    if (isOver) {
      return Optional.of(AppointmentRefusal.CASE_OVER);
    }
    return found.handler().isEmpty()
        ? Optional.of(AppointmentRefusal.NO_TECHNICIAN)
        : Optional.empty();
  }

  /** Staff offer times, or set the one that the owner agreed to. */
  @Transactional
  public AppointmentAnswer offer(Viewer viewer, UUID id, int seen, Offer offer) {
    ServiceCase found = cases.locked(id);
    Optional<Appointment> before = appointments.open(found);
    if (isOvertaken(before, seen)) {
      return new AppointmentAnswer.Overtaken();
    }
    Optional<AppointmentRefusal> refusal =
        closed(found).or(() -> refusal(before, offer)).or(() -> refusal(found, before, offer));
    if (refusal.isPresent()) {
      return new AppointmentAnswer.Refused(refusal.get());
    }
    UUID technician = found.handler().orElseThrow();
    var actor = new Actor.Staff(viewer.id());
    if (offer.isAgreed()) {
      AppointmentTime time = offer.times().getFirst();
      if (!rows.agree(found, before, technician, time)) {
        return AppointmentAnswer.refused(AppointmentRefusal.TAKEN);
      }
      told.agreed(actor, found, before.filter(Appointment::isAgreed), time, offer.reason());
    } else {
      rows.offer(found, before, technician, offer.times());
      told.offered(
          actor, found, before.filter(Appointment::isAgreed), offer.times(), offer.reason());
    }
    return new AppointmentAnswer.Made();
  }

  private static Optional<AppointmentRefusal> refusal(Optional<Appointment> before, Offer offer) {
    if (before.filter(each -> each.state() == Appointment.State.ARRIVED).isPresent()) {
      return Optional.of(AppointmentRefusal.NOT_NOW);
    }
    if (offer.times().isEmpty()) {
      return Optional.of(AppointmentRefusal.NO_TIME);
    }
    if (offer.times().size() > (offer.isAgreed() ? 1 : MOST_TIMES)) {
      return Optional.of(AppointmentRefusal.TOO_MANY_TIMES);
    }
    long begins = offer.times().stream().map(AppointmentTime::from).distinct().count();
    return begins < offer.times().size()
        ? Optional.of(AppointmentRefusal.SAME_BEGIN)
        : Optional.empty();
  }

  private Optional<AppointmentRefusal> refusal(
      ServiceCase found, Optional<Appointment> before, Offer offer) {
    UUID technician = found.handler().orElseThrow();
    return offer.times().stream()
        .flatMap(time -> refusal(found, before, technician, time).stream())
        .findFirst();
  }

  /** Her own visit that is moved does not stand in its own way. */
  private Optional<AppointmentRefusal> refusal(
      ServiceCase found, Optional<Appointment> before, UUID technician, AppointmentTime time) {
    return free.refusal(found, technician, time)
        .filter(refusal -> refusal != AppointmentRefusal.TAKEN || !isOnlyItself(before, time));
  }

  private boolean isOnlyItself(Optional<Appointment> before, AppointmentTime time) {
    return before
        .filter(each -> each.isAgreed() && !each.needsDate())
        .flatMap(each -> each.time().map(own -> isOnly(each, own, time)))
        .orElse(false);
  }

  private boolean isOnly(Appointment before, AppointmentTime own, AppointmentTime time) {
    return appointments.taken(before.technician(), time.from(), time.until()).equals(List.of(own));
  }

  /** The owner takes one of the times that she was offered. */
  @Transactional
  public AppointmentAnswer accept(UUID id, int seen, AppointmentTime time) {
    ServiceCase found = cases.locked(id);
    Optional<Appointment> before = appointments.open(found);
    if (isOvertaken(before, seen) || before.isEmpty()) {
      return new AppointmentAnswer.Overtaken();
    }
    if (closed(found).isPresent()) {
      return new AppointmentAnswer.Refused(closed(found).get());
    }
    return before.get().offered().contains(time)
        ? agreed(found, before, time, "")
        : AppointmentAnswer.refused(AppointmentRefusal.NOT_OFFERED);
  }

  /** The owner chooses a time of her own: there was none, or she moves what was agreed. */
  @Transactional
  public AppointmentAnswer choose(UUID id, int seen, AppointmentTime time, String reason) {
    ServiceCase found = cases.locked(id);
    Optional<Appointment> before = appointments.open(found);
    if (isOvertaken(before, seen)) {
      return new AppointmentAnswer.Overtaken();
    }
    if (closed(found).isPresent()) {
      return new AppointmentAnswer.Refused(closed(found).get());
    }
    if (before.filter(each -> each.state() == Appointment.State.ARRIVED).isPresent()) {
      return AppointmentAnswer.refused(AppointmentRefusal.NOT_NOW);
    }
    return time.from().isBefore(clock.instant().plus(FreeTimes.LEAD).minusSeconds(600))
        ? AppointmentAnswer.refused(AppointmentRefusal.TOO_SOON)
        : agreed(found, before, time, reason);
  }

  private AppointmentAnswer agreed(
      ServiceCase found, Optional<Appointment> before, AppointmentTime time, String reason) {
    UUID technician = found.handler().orElseThrow();
    Optional<AppointmentRefusal> refusal = refusal(found, before, technician, time);
    if (refusal.isPresent()) {
      return new AppointmentAnswer.Refused(refusal.get());
    }
    if (!rows.agree(found, before, technician, time)) {
      return AppointmentAnswer.refused(AppointmentRefusal.TAKEN);
    }
    told.agreed(new Actor.Owner(), found, before.filter(Appointment::isAgreed), time, reason);
    return new AppointmentAnswer.Made();
  }

  /** Either side: nobody comes. */
  @Transactional
  public AppointmentAnswer callOff(Actor actor, UUID id, int seen, String reason) {
    ServiceCase found = cases.locked(id);
    Optional<Appointment> before = appointments.open(found);
    if (isOvertaken(before, seen) || before.isEmpty()) {
      return new AppointmentAnswer.Overtaken();
    }
    if (before.get().state() == Appointment.State.ARRIVED) {
      return AppointmentAnswer.refused(AppointmentRefusal.NOT_NOW);
    }
    rows.end(before.get(), actor);
    told.calledOff(actor, found, before.get(), reason);
    return new AppointmentAnswer.Made();
  }

  /** Whether the technician can still come then. */
  public boolean isFree(ServiceCase found, UUID technician, AppointmentTime time) {
    return free.refusal(found, technician, time).isEmpty();
  }

  private static boolean isOvertaken(Optional<Appointment> before, int seen) {
    return before.map(Appointment::version).orElse(NONE) != seen;
  }
}
