package org.lintel.casework;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.lintel.calendar.Absences;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks ahead over what is agreed: reminds each owner once, and finds visits whose technician went
 * away after they were agreed. Each visit by itself: one that fails stops no other.
 */
@Component
public class RemindingOfAppointments {

  private static final Logger log = LoggerFactory.getLogger(RemindingOfAppointments.class);

  /** The evening before, when the day after is planned and nobody sleeps yet. */
  static final LocalTime EVENING = LocalTime.of(18, 0);

  /** For what was agreed after that evening, if not shortly before. */
  static final Duration BEFORE = Duration.ofHours(2);

  /** Quiet hours move a reminder by less than this. */
  private static final Duration EARLIER = Duration.ofDays(2);

  private static final Duration AHEAD = Duration.ofDays(14);
  private static final int MOST = 1000;

  private final Cases cases;
  private final Appointments appointments;
  private final AppointmentRows rows;
  private final FreeTimes free;
  private final Consequences consequences;
  private final Clock clock;
  private final TransactionTemplate transaction;

  RemindingOfAppointments(
      Cases cases,
      Appointments appointments,
      AppointmentRows rows,
      FreeTimes free,
      Consequences consequences,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.cases = cases;
    this.appointments = appointments;
    this.rows = rows;
    this.free = free;
    this.consequences = consequences;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Who hears what. */
  @Component
  record Consequences(
      TellingOfAppointments telling, AppointmentsFollowCases following, Absences absences) {}

  /** Looks at those of the current organisation. */
  public void look() {
    Instant now = clock.instant();
    for (Appointment appointment : appointments.agreed(now, now.plus(AHEAD), MOST)) {
      try {
        transaction.executeWithoutResult(_ -> look(appointment, now));
      } catch (RuntimeException failed) {
        log.error("appointment {} could not be looked at", appointment.id(), failed);
      }
    }
  }

  private void look(Appointment seen, Instant now) {
    AppointmentTime time = seen.time().orElseThrow();
    if (free.isAway(seen.technician(), time)) {
      ServiceCase found = cases.locked(seen.caseId());
      appointments
          .open(found)
          .filter(each -> each.version() == seen.version())
          .filter(each -> rows.needDate(each, each.technician()))
          .ifPresent(each -> sayThatSheIsAway(found, each, time));
      return;
    }
    ServiceCase found = cases.get(seen.caseId()).orElseThrow();
    Instant agreed = seen.agreedAt().orElseThrow();
    boolean isTime =
        reminder(agreed, time.from(), found.place().zone())
            .filter(at -> at.isBefore(now.plus(EARLIER)))
            .map(at -> consequences.telling().inTime(found, at, time.from()))
            .filter(at -> agreed.isBefore(at) && !at.isAfter(now))
            .isPresent();
    if (isTime && rows.remind(seen, now)) {
      consequences.telling().remind(found, time, stamp(seen, time));
    }
  }

  /** Who stands in for her hears of it; where nobody does, they do who assign. */
  private void sayThatSheIsAway(ServiceCase found, Appointment each, AppointmentTime time) {
    var cover = consequences.absences().coverOf(each.technician(), time.from());
    consequences
        .telling()
        .these(
            AppointmentNotices.NEEDS_DATE, cover.stream().toList(), found, time, stamp(each, time));
  }

  private static String stamp(Appointment each, AppointmentTime time) {
    return each.id() + ":" + time.from();
  }

  /**
   * When the owner is reminded of a visit: at six in the evening before, or two hours before when
   * it was agreed later than that; not at all when it was agreed shortly before.
   */
  static Optional<Instant> reminder(Instant agreed, Instant from, ZoneId zone) {
    Instant evening =
        from.atZone(zone).toLocalDate().minusDays(1).atTime(EVENING).atZone(zone).toInstant();
    if (agreed.isBefore(evening)) {
      return Optional.of(evening);
    }
    Instant shortly = from.minus(BEFORE);
    return Optional.of(shortly).filter(at -> agreed.isBefore(at.minus(BEFORE)));
  }
}
