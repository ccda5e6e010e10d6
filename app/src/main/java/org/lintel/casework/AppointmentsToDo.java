package org.lintel.casework;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lintel.calendar.Absences;
import org.lintel.identity.Permission;
import org.lintel.platform.Viewer;
import org.springframework.stereotype.Component;

/** What of the appointments waits for one member of staff. */
@Component
public class AppointmentsToDo {

  /** Visits farther ahead are not today's. */
  private static final Duration AHEAD = Duration.ofHours(36);

  private final Appointments appointments;
  private final Cases cases;
  private final Absences absences;

  AppointmentsToDo(Appointments appointments, Cases cases, Absences absences) {
    this.appointments = appointments;
    this.cases = cases;
    this.absences = absences;
  }

  /** An appointment with its case. */
  public record ToDo(ServiceCase found, Appointment appointment) {

    /** The owner can choose none of what she was offered any more. */
    public boolean isUnanswered(Instant now) {
      return appointment.state() == Appointment.State.OFFERED && !appointment.isAnswerable(now);
    }
  }

  /**
   * Her visits, and those of colleagues for whom she stands in; for whoever assigns, also those
   * that nobody can keep. One that is only offered waits for nobody until its times are over.
   */
  public List<ToDo> of(Viewer viewer, Instant now, int most) {
    var all = new ArrayList<>(appointments.openOf(people(viewer, now), now.plus(AHEAD), most));
    if (viewer.may(Permission.ASSIGN_CASES)) {
      Set<UUID> known = new HashSet<>();
      all.forEach(each -> known.add(each.id()));
      appointments.needingADate(viewer.nodes(Permission.ASSIGN_CASES), most).stream()
          .filter(each -> known.add(each.id()))
          .forEach(all::add);
    }
    all.removeIf(each -> each.isAnswerable(now));
    Map<UUID, ServiceCase> found = found(viewer, all);
    return all.stream()
        .filter(each -> found.containsKey(each.caseId()))
        .limit(most)
        .map(each -> new ToDo(Objects.requireNonNull(found.get(each.caseId())), each))
        .toList();
  }

  /** Cases of those that are in the viewer's communities. */
  private Map<UUID, ServiceCase> found(Viewer viewer, List<Appointment> all) {
    if (all.isEmpty()) {
      return Map.of();
    }
    Set<UUID> ids = all.stream().map(Appointment::caseId).collect(Collectors.toSet());
    return cases.among(viewer, Permission.HANDLE_CASES, ids).stream()
        .collect(Collectors.toMap(ServiceCase::id, Function.identity()));
  }

  private Set<UUID> people(Viewer viewer, Instant now) {
    var people = new HashSet<UUID>();
    people.add(viewer.id());
    if (!absences.isAway(viewer.id(), now)) {
      people.addAll(absences.coveredBy(viewer.id(), now));
    }
    return people;
  }
}
