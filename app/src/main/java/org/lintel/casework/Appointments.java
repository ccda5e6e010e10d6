package org.lintel.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When somebody comes about which case, read; see {@link MakingAppointments} for the acts. */
@Component
public class Appointments {

  private static final String SELECT =
      """
      SELECT community_id, id, case_id, version, technician_id, state, from_at, until_at,
        needs_date, moves, agreed_at, arrived_at, left_at, missed_by, done_entry
      FROM appointment
      """;

  private final JdbcClient database;

  Appointments(JdbcClient database) {
    this.database = database;
  }

  /** All of a case, the latest first. */
  public List<Appointment> of(ServiceCase found) {
    return withTimes(
        database
            .sql(
                SELECT
                    + """
                    WHERE community_id = :community AND case_id = :id
                    ORDER BY made_at DESC, id DESC
                    """)
            .param("community", found.place().communityId())
            .param("id", found.id())
            .query(Appointments::row)
            .list());
  }

  /** The one that is not over. */
  public Optional<Appointment> open(ServiceCase found) {
    return of(found).stream().filter(Appointment::isOpen).findFirst();
  }

  /** What those people have before them until then, the next first. */
  List<Appointment> openOf(Collection<UUID> technicians, Instant until, int most) {
    return withTimes(
        database
            .sql(
                SELECT
                    + """
                    WHERE technician_id = ANY (:technicians::uuid[])
                      AND state IN ('OFFERED', 'AGREED', 'ARRIVED')
                      AND (from_at IS NULL OR from_at < :until)
                    ORDER BY from_at NULLS LAST, id
                    LIMIT :most
                    """)
            .param("technicians", technicians.toArray(UUID[]::new))
            .param("until", Times.of(until))
            .param("most", most)
            .query(Appointments::row)
            .list());
  }

  /** What of hers is agreed between the two instants and still before her. */
  List<AppointmentTime> taken(UUID technician, Instant from, Instant until) {
    return taken(List.of(technician), from, until).getOrDefault(technician, List.of());
  }

  /** The same of each of them who has anything. */
  Map<UUID, List<AppointmentTime>> taken(
      Collection<UUID> technicians, Instant from, Instant until) {
    var taken = new HashMap<UUID, List<AppointmentTime>>();
    database
        .sql(
            """
            SELECT technician_id, from_at, until_at
            FROM appointment
            WHERE technician_id = ANY (:technicians::uuid[]) AND state IN ('AGREED', 'ARRIVED')
              AND NOT needs_date AND from_at < :until AND until_at > :from
            """)
        .param("technicians", technicians.toArray(UUID[]::new))
        .param("from", Times.of(from))
        .param("until", Times.of(until))
        .query(row -> {
          taken
              .computeIfAbsent(row.getObject("technician_id", UUID.class), _ -> new ArrayList<>())
              .add(new AppointmentTime(Times.at(row, "from_at"), Times.at(row, "until_at")));
        });
    return taken;
  }

  /** Where a list in the order of time goes on: behind that one. */
  record Behind(Instant from, UUID id) {

    private static final UUID LAST = new UUID(-1, -1);

    /** Everything that begins later. */
    static Behind at(Instant from) {
      return new Behind(from, LAST);
    }

    static Behind agreed(Appointment last) {
      return new Behind(last.time().orElseThrow().from(), last.id());
    }
  }

  /** Agreed for a time until then, of the whole company; the next first. */
  List<Appointment> agreed(Behind behind, Instant until, int most) {
    return agreed("", behind, until, most);
  }

  /** Those of them whose owners were not reminded. */
  List<Appointment> toRemind(Instant now, Instant until, int most) {
    return agreed("AND reminded_at IS NULL ", Behind.at(now), until, most);
  }

  private List<Appointment> agreed(String more, Behind behind, Instant until, int most) {
    return database
        .sql(
            SELECT
                + """
                WHERE organisation_id = :organisation AND state = 'AGREED' AND NOT needs_date
                  AND (from_at, id) > (:from, :behind) AND from_at < :until
                """
                + more
                + "ORDER BY from_at, id LIMIT :most")
        .param("organisation", OrganisationScope.required())
        .param("from", Times.of(behind.from()))
        .param("behind", behind.id())
        .param("until", Times.of(until))
        .param("most", most)
        .query(Appointments::row)
        .list();
  }

  /** Agreed, but nobody can come then, in those places; the next first. */
  List<Appointment> needingADate(Set<UUID> nodes, int most) {
    return database
        .sql(
            SELECT
                + """
                WHERE state = 'AGREED' AND needs_date AND community_id IN (
                  SELECT community_id
                  FROM community_place
                  WHERE path && :nodes::uuid[])
                ORDER BY from_at, id
                LIMIT :most
                """)
        .param("nodes", nodes.toArray(UUID[]::new))
        .param("most", most)
        .query(Appointments::row)
        .list();
  }

  private List<Appointment> withTimes(List<Appointment> found) {
    Map<UUID, List<AppointmentTime>> times = times(found);
    return found.stream()
        .map(each -> offering(each, times.getOrDefault(each.id(), List.of())))
        .toList();
  }

  private Map<UUID, List<AppointmentTime>> times(List<Appointment> found) {
    record Offered(UUID appointment, AppointmentTime time) {}
    UUID[] offered =
        found.stream()
            .filter(each -> each.state() == Appointment.State.OFFERED)
            .map(Appointment::id)
            .toArray(UUID[]::new);
    if (offered.length == 0) {
      return new HashMap<>();
    }
    return database
        .sql(
            """
            SELECT appointment_id, from_at, until_at
            FROM appointment_time
            WHERE appointment_id = ANY (:offered::uuid[])
            ORDER BY from_at
            """)
        .param("offered", offered)
        .query((row, _) ->
            new Offered(
                row.getObject("appointment_id", UUID.class),
                new AppointmentTime(Times.at(row, "from_at"), Times.at(row, "until_at"))))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Offered::appointment, Collectors.mapping(Offered::time, Collectors.toList())));
  }

  private static Appointment offering(Appointment bare, List<AppointmentTime> times) {
    return new Appointment(
        bare.id(),
        bare.version(),
        bare.community(),
        bare.caseId(),
        bare.technician(),
        bare.state(),
        bare.time(),
        times,
        bare.needsDate(),
        bare.moves(),
        bare.agreedAt(),
        bare.arrivedAt(),
        bare.leftAt(),
        bare.missedBy(),
        bare.doneEntry());
  }

  static Appointment row(ResultSet row, int number) throws SQLException {
    Optional<Instant> until = Times.ifAny(row, "until_at");
    return new Appointment(
        row.getObject("id", UUID.class),
        row.getInt("version"),
        row.getInt("community_id"),
        row.getObject("case_id", UUID.class),
        row.getObject("technician_id", UUID.class),
        Appointment.State.valueOf(row.getString("state")),
        Times.ifAny(row, "from_at")
            .flatMap(from -> until.map(end -> new AppointmentTime(from, end))),
        List.of(),
        row.getBoolean("needs_date"),
        row.getInt("moves"),
        Times.ifAny(row, "agreed_at"),
        Times.ifAny(row, "arrived_at"),
        Times.ifAny(row, "left_at"),
        Optional.ofNullable(row.getString("missed_by")).map(Appointment.Side::valueOf),
        Optional.ofNullable(row.getObject("done_entry", UUID.class)));
  }
}
