package org.lintel.casework;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lintel.calendar.Absences;
import org.lintel.identity.Permission;
import org.lintel.platform.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What of the appointments waits for one member of staff. */
@Component
public class AppointmentsToDo {

  /** Visits farther ahead are not today's. */
  private static final Duration AHEAD = Duration.ofHours(36);

  private final JdbcClient database;
  private final Appointments appointments;
  private final Cases cases;
  private final Absences absences;

  AppointmentsToDo(JdbcClient database, Appointments appointments, Cases cases, Absences absences) {
    this.database = database;
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
      homeless(viewer, most).stream().filter(each -> known.add(each.id())).forEach(all::add);
    }
    all.removeIf(each -> each.isAnswerable(now));
    Set<UUID> seen = visible(viewer, all);
    return all.stream()
        .filter(each -> seen.contains(each.caseId()))
        .limit(most)
        .flatMap(each -> cases.get(each.caseId()).stream().map(found -> new ToDo(found, each)))
        .toList();
  }

  /** Cases of those that are in the viewer's communities. */
  private Set<UUID> visible(Viewer viewer, List<Appointment> all) {
    return Set.copyOf(
        database
            .sql(
                """
                SELECT c.id
                FROM service_case c
                JOIN community_place p ON p.community_id = c.community_id
                WHERE c.id = ANY (:cases::uuid[]) AND p.path && :nodes::uuid[]
                """)
            .param("cases", all.stream().map(Appointment::caseId).distinct().toArray(UUID[]::new))
            .param("nodes", viewer.nodes(Permission.HANDLE_CASES).toArray(UUID[]::new))
            .query((row, _) -> row.getObject("id", UUID.class))
            .list());
  }

  private Set<UUID> people(Viewer viewer, Instant now) {
    var people = new HashSet<UUID>();
    people.add(viewer.id());
    if (!absences.isAway(viewer.id(), now)) {
      people.addAll(absences.coveredBy(viewer.id(), now));
    }
    return people;
  }

  private List<Appointment> homeless(Viewer viewer, int most) {
    return database
        .sql(
            """
            SELECT a.community_id, a.id, a.case_id, a.version, a.technician_id, a.state, a.from_at,
              a.until_at, a.needs_date, a.moves, a.agreed_at, a.arrived_at, a.left_at, a.missed_by,
              a.done_entry
            FROM appointment a
            JOIN community_place p ON p.community_id = a.community_id
            WHERE a.state = 'AGREED' AND a.needs_date AND p.path && :nodes::uuid[]
            ORDER BY a.from_at, a.id
            LIMIT :most
            """)
        .param("nodes", viewer.nodes(Permission.ASSIGN_CASES).toArray(UUID[]::new))
        .param("most", most)
        .query(Appointments::row)
        .list();
  }
}
