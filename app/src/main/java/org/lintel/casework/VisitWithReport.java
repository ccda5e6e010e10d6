package org.lintel.casework;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintel.identity.StaffOfPlaces.Colleague;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * An owner names a time for a visit in the report itself, before anybody has the case. Where a rule
 * gives it at once to somebody who can come then, the visit is agreed; otherwise the time is her
 * first word on the case, for whoever takes it. Danger waits for no appointment.
 */
@Component
public class VisitWithReport {

  private static final int DAYS = 7;
  private static final int MOST_TIMES = 40;
  private static final int MOST_ASKED = 20;

  private final Cases cases;
  private final CaseHandlers handlers;
  private final StaffDuties duties;
  private final FreeTimes free;
  private final MakingAppointments making;
  private final Talking talking;

  VisitWithReport(
      Cases cases,
      CaseHandlers handlers,
      StaffDuties duties,
      FreeTimes free,
      MakingAppointments making,
      Talking talking) {
    this.cases = cases;
    this.handlers = handlers;
    this.duties = duties;
    this.free = free;
    this.making = making;
    this.talking = talking;
  }

  /** When at least one of those whom rules give cases there can come, the next first. */
  public List<AppointmentTime> times(ServiceCase.Place place) {
    List<UUID> all = handlers.of(place).stream().map(Colleague::id).toList();
    List<UUID> asked =
        duties.of(all).values().stream()
            .filter(duty -> duty.takesCases() && isThere(duty, place))
            .map(StaffDuty::staff)
            .sorted()
            .limit(MOST_ASKED)
            .toList();
    return free.next(place.communityId(), asked, DAYS, MOST_TIMES);
  }

  /**
   * She asked for that time in the report that became the case; the same report sent twice asks
   * once. True when it is agreed.
   *
   * @param wish the time in her words, for whoever takes the case
   */
  @Transactional
  public boolean ask(UUID id, AppointmentTime time, String wish) {
    Optional<ServiceCase> found = cases.get(id);
    if (found.isEmpty()) {
      return false;
    }
    boolean isDanger = found.get().matter().isEmergency();
    AppointmentAnswer answer =
        isDanger
            ? AppointmentAnswer.refused(AppointmentRefusal.NOT_NOW)
            : making.choose(id, MakingAppointments.NONE, time, "");
    return switch (answer) {
      case AppointmentAnswer.Made _ -> true;
      case AppointmentAnswer.Overtaken _ -> true;
      case AppointmentAnswer.Refused _ -> {
        talking.ownerWrites(found.get(), entry(id), wish);
        yield false;
      }
    };
  }

  private static boolean isThere(StaffDuty duty, ServiceCase.Place place) {
    return duty.areas().isEmpty()
        || duty.areas().stream().anyMatch(area -> area.community() == place.communityId());
  }

  private static UUID entry(UUID id) {
    return UUID.nameUUIDFromBytes((id + " visit").getBytes(StandardCharsets.UTF_8));
  }
}
