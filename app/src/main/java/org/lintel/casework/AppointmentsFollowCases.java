package org.lintel.casework;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Appointments go where their cases go. Whoever gets the case gets the visit; when she cannot come
 * then, or nobody has the case any more, the time stays with the owner and is marked as needing
 * another. A case that is done or over needs no visit.
 */
@Component
class AppointmentsFollowCases {

  private final Cases cases;
  private final Appointments appointments;
  private final AppointmentRows rows;
  private final FreeTimes free;
  private final TellingOfAppointments telling;

  AppointmentsFollowCases(
      Cases cases,
      Appointments appointments,
      AppointmentRows rows,
      FreeTimes free,
      TellingOfAppointments telling) {
    this.cases = cases;
    this.appointments = appointments;
    this.rows = rows;
    this.free = free;
    this.telling = telling;
  }

  @EventListener
  void on(InternalNoteAdded added) {
    if (added.kind() == InternalNote.Kind.ASSIGNED || added.kind() == InternalNote.Kind.RELEASED) {
      cases.get(added.caseId()).ifPresent(this::follow);
    }
  }

  private void follow(ServiceCase found) {
    Optional<Appointment> open = appointments.open(found);
    if (open.filter(each -> isToFollow(found, each)).isPresent()) {
      UUID before = open.get().technician();
      UUID technician = found.handler().orElse(before);
      boolean canCome =
          found.handler().isPresent()
              && open.get().time().filter(time -> free.isAway(technician, time)).isEmpty()
              && rows.passTo(open.get(), technician);
      if (!canCome && rows.needDate(open.get(), technician)) {
        sayThatItNeedsADate(found, open.get());
      }
    }
  }

  /** Also back to her who let go of it: then the time may stand again. */
  private static boolean isToFollow(ServiceCase found, Appointment open) {
    return open.needsDate() || !found.handler().equals(Optional.of(open.technician()));
  }

  /** She who has the case now hears of it; where nobody has it, they do who assign. */
  void sayThatItNeedsADate(ServiceCase found, Appointment appointment) {
    appointment
        .time()
        .ifPresent(time ->
            telling.these(
                AppointmentNotices.NEEDS_DATE,
                found.handler().stream().toList(),
                found,
                time,
                appointment.id() + ":" + appointment.version()));
  }

  @EventListener
  void on(OwnerEntryAdded added) {
    if (added.kind() == OwnerEntry.Kind.DONE || added.kind() == OwnerEntry.Kind.CLOSED) {
      cases.get(added.caseId()).ifPresent(found -> over(found, added));
    }
  }

  private void over(ServiceCase found, OwnerEntryAdded added) {
    List<Appointment> all = appointments.of(found);
    if (all.isEmpty()) {
      return;
    }
    Appointment last = all.getFirst();
    switch (last.state()) {
      case ARRIVED -> rows.leave(last);
      case OFFERED, AGREED -> notNeeded(found, last, added);
      case LEFT, CALLED_OFF, MISSED -> {}
    }
    boolean wasThere = last.arrivedAt().isPresent() && last.doneEntry().isEmpty();
    if (wasThere && added.kind() == OwnerEntry.Kind.DONE) {
      rows.done(last, added.entry());
    }
  }

  private void notNeeded(ServiceCase found, Appointment last, OwnerEntryAdded added) {
    rows.end(last, added.by());
    if (added.by() instanceof Actor.Owner && last.isAgreed()) {
      last.time()
          .ifPresent(time ->
              telling.technician(
                  AppointmentNotices.OWNER_OFF, found, time, added.entry().toString()));
    }
  }
}
