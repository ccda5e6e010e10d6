package org.lintel.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.Identifiers;
import org.springframework.stereotype.Component;

/**
 * Writes what became of an appointment where people look for it: the owner's timeline, the audit
 * log, notices to the other side. Times stand there in digits, so that they read the same in every
 * language. A day that staff agreed on is a plan with a date, which the clocks of the case know.
 */
@Component
class AppointmentsTold {

  private final Timeline timeline;
  private final CaseClocks clocks;
  private final TellingOfAppointments telling;
  private final AuditTrail audit;
  private final Identifiers identifiers;

  AppointmentsTold(
      Timeline timeline,
      CaseClocks clocks,
      TellingOfAppointments telling,
      AuditTrail audit,
      Identifiers identifiers) {
    this.timeline = timeline;
    this.clocks = clocks;
    this.telling = telling;
    this.audit = audit;
    this.identifiers = identifiers;
  }

  void offered(
      Actor by,
      ServiceCase found,
      Optional<Appointment> before,
      List<AppointmentTime> times,
      String reason) {
    String words =
        times.stream()
            .map(time -> time.written(found.place().zone()))
            .collect(Collectors.joining(" / "));
    var kind = before.isPresent() ? OwnerEntry.Kind.VISIT_MOVED : OwnerEntry.Kind.VISIT_OFFERED;
    UUID entry = write(by, found, kind, words, reason, null);
    clocks.staffWrote(found, null);
    if (before.isPresent()) {
      telling.owner(AppointmentNotices.MOVED, found, time(before.get()), entry.toString());
    } else {
      telling.owner(AppointmentNotices.OFFERED, found, Optional.empty(), entry.toString());
    }
  }

  /** The other side hears of it. */
  void agreed(
      Actor by,
      ServiceCase found,
      Optional<Appointment> before,
      AppointmentTime time,
      String reason) {
    var zone = found.place().zone();
    var kind = before.isPresent() ? OwnerEntry.Kind.VISIT_MOVED : OwnerEntry.Kind.VISIT_AGREED;
    UUID entry = write(by, found, kind, time.written(zone), reason, time.day(zone));
    if (by instanceof Actor.Staff) {
      clocks.staffWrote(found, time.day(zone));
      telling.owner(AppointmentNotices.SET, found, Optional.of(time), entry.toString());
    } else {
      clocks.ownerSpoke(found);
      clocks.agreed(found, time.day(zone));
      telling.technician(AppointmentNotices.CHOSEN, found, time, entry.toString());
    }
  }

  void calledOff(Actor by, ServiceCase found, Appointment before, String reason) {
    String words = time(before).map(time -> time.written(found.place().zone())).orElse("");
    UUID entry = write(by, found, OwnerEntry.Kind.VISIT_CALLED_OFF, words, reason, null);
    if (by instanceof Actor.Staff) {
      clocks.staffWrote(found, null);
      telling.owner(AppointmentNotices.OFF, found, time(before), entry.toString());
    } else {
      clocks.ownerSpoke(found);
      AppointmentTime time = time(before).or(() -> first(before)).orElseThrow();
      telling.technician(AppointmentNotices.OWNER_OFF, found, time, entry.toString());
    }
  }

  void arrived(Actor by, ServiceCase found) {
    write(by, found, OwnerEntry.Kind.VISIT_ARRIVED, "", "", null);
  }

  void left(Actor by, ServiceCase found) {
    write(by, found, OwnerEntry.Kind.VISIT_LEFT, "", "", null);
  }

  void missed(
      Actor by, ServiceCase found, Appointment before, Appointment.Side missed, String said) {
    AppointmentTime time = time(before).orElseThrow();
    boolean isOurs = missed == Appointment.Side.STAFF;
    var kind = isOurs ? OwnerEntry.Kind.VISIT_MISSED : OwnerEntry.Kind.VISIT_NOT_HOME;
    UUID entry = write(by, found, kind, time.written(found.place().zone()), said, null);
    if (by instanceof Actor.Owner) {
      clocks.ownerSpoke(found);
      telling.technicianAndManager(AppointmentNotices.NOBODY_CAME, found, time, entry.toString());
    } else {
      String template = isOurs ? AppointmentNotices.SORRY : AppointmentNotices.NOT_HOME;
      telling.owner(template, found, Optional.of(time), entry.toString());
    }
  }

  private UUID write(
      Actor by,
      ServiceCase found,
      OwnerEntry.Kind kind,
      String times,
      String said,
      @Nullable LocalDate until) {
    UUID entry = identifiers.next();
    String words = times.isEmpty() || said.isEmpty() ? times + said : times + "\n" + said;
    timeline.tell(Timeline.Key.of(found), entry, kind, by, words, until);
    String act = "appointment-" + kind.key().substring("visit-".length());
    audit.append(id(by), act, found.id().toString(), details(by));
    return entry;
  }

  private static Map<String, String> details(Actor by) {
    return Map.of("mover", Timeline.author(by).name());
  }

  private static UUID id(Actor by) {
    return by instanceof Actor.Staff(UUID id) ? id : AuditTrail.SYSTEM;
  }

  private static Optional<AppointmentTime> time(Appointment appointment) {
    return appointment.time();
  }

  private static Optional<AppointmentTime> first(Appointment appointment) {
    return appointment.offered().stream().findFirst();
  }
}
