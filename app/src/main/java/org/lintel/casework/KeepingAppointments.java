package org.lintel.casework;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.lintel.platform.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happens at the door: somebody arrives and leaves, or one side is not there. Arriving and
 * leaving said twice is said once, so that a phone that lost the line can send it again.
 */
@Component
public class KeepingAppointments {

  /** Nobody arrives for a visit earlier than that before it. */
  static final Duration EARLIEST = Duration.ofHours(2);

  private final Cases cases;
  private final Appointments appointments;
  private final AppointmentRows rows;
  private final AppointmentsTold told;
  private final MovingACase moving;
  private final Clock clock;

  KeepingAppointments(
      Cases cases,
      Appointments appointments,
      AppointmentRows rows,
      AppointmentsTold told,
      MovingACase moving,
      Clock clock) {
    this.cases = cases;
    this.appointments = appointments;
    this.rows = rows;
    this.told = told;
    this.moving = moving;
    this.clock = clock;
  }

  /** She is at the door: the work begins, where the case allows that from here. */
  @Transactional
  public AppointmentAnswer arrive(Viewer viewer, UUID id) {
    ServiceCase found = cases.locked(id);
    Optional<Appointment> open = appointments.open(found);
    if (open.filter(each -> each.state() == Appointment.State.ARRIVED).isPresent()) {
      return new AppointmentAnswer.Made();
    }
    Optional<AppointmentTime> time = open.filter(Appointment::isAgreed).flatMap(Appointment::time);
    if (time.isEmpty()) {
      return AppointmentAnswer.refused(AppointmentRefusal.NOT_NOW);
    }
    if (clock.instant().isBefore(time.get().from().minus(EARLIEST))) {
      return AppointmentAnswer.refused(AppointmentRefusal.TOO_EARLY);
    }
    if (!rows.arrive(open.get())) {
      return AppointmentAnswer.refused(AppointmentRefusal.TAKEN);
    }
    var actor = new Actor.Staff(viewer.id());
    told.arrived(actor, found);
    if (CaseMachine.isKnown(found.state().kind(), CaseMove.Kind.START)) {
      moving.move(actor, found, found.version(), new CaseMove.Start());
    }
    return new AppointmentAnswer.Made();
  }

  @Transactional
  public AppointmentAnswer leave(Viewer viewer, UUID id) {
    ServiceCase found = cases.locked(id);
    Optional<Appointment> last = appointments.of(found).stream().findFirst();
    if (last.filter(each -> each.state() == Appointment.State.LEFT).isPresent()) {
      return new AppointmentAnswer.Made();
    }
    if (last.filter(each -> each.state() == Appointment.State.ARRIVED).isEmpty()) {
      return AppointmentAnswer.refused(AppointmentRefusal.NOT_NOW);
    }
    rows.leave(last.get());
    told.left(new Actor.Staff(viewer.id()), found);
    return new AppointmentAnswer.Made();
  }

  /**
   * One side was not there. Staff say it of either side once the visit has begun; the owner says of
   * staff that nobody came once it is over.
   */
  @Transactional
  public AppointmentAnswer miss(
      Actor actor, UUID id, int seen, Appointment.Side missed, String words) {
    ServiceCase found = cases.locked(id);
    Optional<Appointment> open = appointments.open(found);
    if (open.filter(each -> each.version() == seen).isEmpty()) {
      return new AppointmentAnswer.Overtaken();
    }
    Optional<AppointmentTime> time = open.filter(Appointment::isAgreed).flatMap(Appointment::time);
    boolean isHers = actor instanceof Actor.Owner;
    if (time.isEmpty() || (isHers && missed == Appointment.Side.OWNER)) {
      return AppointmentAnswer.refused(AppointmentRefusal.NOT_NOW);
    }
    Instant from = isHers ? time.get().until() : time.get().from();
    if (clock.instant().isBefore(from)) {
      return AppointmentAnswer.refused(AppointmentRefusal.TOO_EARLY);
    }
    rows.miss(open.get(), actor, missed);
    told.missed(actor, found, open.get(), missed, words);
    return new AppointmentAnswer.Made();
  }
}
