package org.lintel.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lintel.casework.Actor;
import org.lintel.casework.Appointment;
import org.lintel.casework.AppointmentAnswer;
import org.lintel.casework.AppointmentRefusal;
import org.lintel.casework.AppointmentTime;
import org.lintel.casework.Appointments;
import org.lintel.casework.FreeTimes;
import org.lintel.casework.KeepingAppointments;
import org.lintel.casework.MakingAppointments;
import org.lintel.casework.MakingAppointments.Offer;
import org.lintel.demonstration.Scene.Act;
import org.springframework.stereotype.Component;

/**
 * Visits of the demonstration. Whoever would come may be at another home or away then: then nothing
 * is agreed on, and she comes as it fits.
 */
@Component
class PlayingVisits {

  private static final Set<AppointmentRefusal> CANNOT =
      Set.of(
          AppointmentRefusal.TAKEN,
          AppointmentRefusal.AWAY,
          AppointmentRefusal.NOT_WORKING,
          AppointmentRefusal.NO_TECHNICIAN);

  private final MakingAppointments making;
  private final KeepingAppointments keeping;
  private final Appointments appointments;

  PlayingVisits(MakingAppointments making, KeepingAppointments keeping, Appointments appointments) {
    this.making = making;
    this.keeping = keeping;
    this.appointments = appointments;
  }

  void arrange(Playing.Set set, Act.Arrange act) {
    offer(set, new Offer(List.of(time(act.from())), true, ""));
  }

  /** That time, or the same on the next day. */
  void offer(Playing.Set set, Act.Offer act) {
    AppointmentTime other = time(act.from().plus(Duration.ofDays(1)));
    offer(set, new Offer(List.of(time(act.from()), other), false, ""));
  }

  void choose(Playing.Set set, Act.Choose act) {
    appointments
        .open(set.found())
        .filter(open -> open.state() == Appointment.State.OFFERED)
        .ifPresent(
            open -> check(set, making.accept(set.found().id(), open.version(), time(act.from()))));
  }

  void move(Playing.Set set, Act.MoveVisit act) {
    agreed(set)
        .ifPresent(open ->
            check(
                set,
                making.choose(set.found().id(), open.version(), time(act.from()), act.reason())));
  }

  void miss(Playing.Set set, Act.Miss act) {
    var actor = new Actor.Staff(set.handler());
    UUID id = set.found().id();
    agreed(set)
        .filter(open -> isThen(open, set.now()))
        .ifPresent(open ->
            check(
                set, keeping.miss(actor, id, open.version(), Appointment.Side.OWNER, act.words())));
  }

  /** True when she was expected; the work begins then by itself. */
  boolean arrive(Playing.Set set) {
    boolean isExpected = agreed(set).filter(open -> isThen(open, set.now())).isPresent();
    return isExpected && check(set, keeping.arrive(set.as(set.handler()), set.found().id()));
  }

  /** True when she was there, and goes. */
  boolean leave(Playing.Set set) {
    return appointments
            .open(set.found())
            .filter(open -> open.state() == Appointment.State.ARRIVED)
            .isPresent()
        && check(set, keeping.leave(set.as(set.handler()), set.found().id()));
  }

  private void offer(Playing.Set set, Offer offer) {
    int seen = appointments.open(set.found()).map(Appointment::version).orElse(0);
    check(set, making.offer(set.as(set.handler()), set.found().id(), seen, offer));
  }

  private Optional<Appointment> agreed(Playing.Set set) {
    return appointments.open(set.found()).filter(Appointment::isAgreed);
  }

  private static boolean isThen(Appointment open, Instant now) {
    return open.time()
        .filter(time -> !now.isBefore(time.from().minus(Duration.ofMinutes(30))))
        .isPresent();
  }

  private static AppointmentTime time(Instant from) {
    return new AppointmentTime(from, from.plus(FreeTimes.USUAL));
  }

  /** False when whoever would come cannot. */
  private static boolean check(Playing.Set set, AppointmentAnswer answer) {
    boolean isMade = answer instanceof AppointmentAnswer.Made;
    boolean cannot =
        answer instanceof AppointmentAnswer.Refused(AppointmentRefusal reason)
            && CANNOT.contains(reason);
    if (!isMade && !cannot) {
      throw new IllegalStateException("case " + set.found().id() + ": " + answer);
    }
    return isMade;
  }
}
