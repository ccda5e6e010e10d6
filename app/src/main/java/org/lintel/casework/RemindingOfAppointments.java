package org.lintel.casework;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.calendar.Absence;
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

  /** No evening before is farther from its visit. */
  private static final Duration EVE = Duration.ofHours(32);

  private static final Duration AHEAD = Duration.ofDays(14);
  private static final int AT_ONCE = 1000;

  private final Cases cases;
  private final Appointments appointments;
  private final AppointmentRows rows;
  private final Consequences consequences;
  private final Clock clock;
  private final TransactionTemplate transaction;

  RemindingOfAppointments(
      Cases cases,
      Appointments appointments,
      AppointmentRows rows,
      Consequences consequences,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.cases = cases;
    this.appointments = appointments;
    this.rows = rows;
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
    findWhoIsAway(now);
    remind(now);
  }

  private void findWhoIsAway(Instant now) {
    var away = new HashMap<UUID, List<Absence>>();
    var behind = Appointments.Behind.at(now);
    List<Appointment> page;
    do {
      page = appointments.agreed(behind, now.plus(AHEAD), AT_ONCE);
      for (Appointment each : page) {
        List<Absence> hers = away.computeIfAbsent(each.technician(), consequences.absences()::of);
        if (FreeTimes.isAway(hers, each.time().orElseThrow())) {
          alone(each, () -> needDate(each));
        }
        behind = Appointments.Behind.agreed(each);
      }
    } while (page.size() == AT_ONCE);
  }

  private void needDate(Appointment seen) {
    ServiceCase found = cases.locked(seen.caseId());
    appointments
        .open(found)
        .filter(each -> each.version() == seen.version())
        .filter(each -> rows.needDate(each, each.technician()))
        .ifPresent(each -> sayThatSheIsAway(found, each, each.time().orElseThrow()));
  }

  private void remind(Instant now) {
    List<Appointment> near = appointments.toRemind(now, now.plus(EARLIER).plus(EVE), AT_ONCE);
    Map<UUID, ServiceCase> found = cases.behind(near.stream().map(Appointment::caseId).toList());
    for (Appointment each : near) {
      Optional.ofNullable(found.get(each.caseId()))
          .filter(about -> isSoon(each, about, now))
          .ifPresent(about -> alone(each, () -> remindIfTime(each, about, now)));
    }
  }

  private static boolean isSoon(Appointment each, ServiceCase found, Instant now) {
    return reminder(each, found).filter(at -> at.isBefore(now.plus(EARLIER))).isPresent();
  }

  private void remindIfTime(Appointment seen, ServiceCase found, Instant now) {
    AppointmentTime time = seen.time().orElseThrow();
    Instant agreed = seen.agreedAt().orElseThrow();
    boolean isTime =
        reminder(seen, found)
            .map(at -> consequences.telling().inTime(found, at, time.from()))
            .filter(at -> agreed.isBefore(at) && !at.isAfter(now))
            .isPresent();
    if (isTime && rows.remind(seen, now)) {
      consequences.telling().remind(found, time, stamp(seen, time));
    }
  }

  private static Optional<Instant> reminder(Appointment each, ServiceCase found) {
    return reminder(
        each.agreedAt().orElseThrow(), each.time().orElseThrow().from(), found.place().zone());
  }

  /** What fails with it is undone, and stops no other. */
  private void alone(Appointment appointment, Runnable work) {
    try {
      transaction.executeWithoutResult(_ -> work.run());
    } catch (RuntimeException failed) {
      log.error("appointment {} could not be looked at", appointment.id(), failed);
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
