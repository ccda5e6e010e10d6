package org.lintel.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintel.platform.Identifiers;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How appointments are written. Whoever writes holds the case. That nobody is in two homes at once
 * the database itself says; what it refuses is undone by itself, not with all that went before.
 */
@Component
class AppointmentRows {

  private static final String ONCE = "appointment_once";

  private final JdbcClient database;
  private final Identifiers identifiers;
  private final Clock clock;
  private final TransactionTemplate savepoint;

  AppointmentRows(
      JdbcClient database,
      Identifiers identifiers,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.database = database;
    this.identifiers = identifiers;
    this.clock = clock;
    this.savepoint = new TransactionTemplate(transactions);
    this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /** A new one without any time yet. */
  private UUID make(ServiceCase found, UUID technician) {
    UUID id = identifiers.next();
    database
        .sql(
            """
            INSERT INTO appointment
              (community_id, id, organisation_id, case_id, technician_id, state, made_at)
            VALUES (:community, :id, :organisation, :case, :technician, 'OFFERED', :now)
            """)
        .param("community", found.place().communityId())
        .param("id", id)
        .param("organisation", OrganisationScope.required())
        .param("case", found.id())
        .param("technician", technician)
        .param("now", Times.of(clock.instant()))
        .update();
    return id;
  }

  /** What the owner can choose from, instead of what was offered or agreed before. */
  void offer(
      ServiceCase found,
      Optional<Appointment> before,
      UUID technician,
      List<AppointmentTime> times) {
    UUID id = before.map(Appointment::id).orElseGet(() -> make(found, technician));
    int community = found.place().communityId();
    dropTimes(community, id);
    database
        .sql(
            """
            UPDATE appointment
            SET state = 'OFFERED', technician_id = :technician, from_at = NULL, until_at = NULL,
              agreed_at = NULL, reminded_at = NULL, needs_date = false, moves = moves + :moved,
              version = version + 1
            WHERE community_id = :community AND id = :id
            """)
        .param("technician", technician)
        .param("moved", before.filter(Appointment::isAgreed).isPresent() ? 1 : 0)
        .param("community", community)
        .param("id", id)
        .update();
    times.forEach(time ->
        database
            .sql(
                """
                INSERT INTO appointment_time
                  (community_id, appointment_id, from_at, until_at, organisation_id)
                VALUES (:community, :id, :from, :until, :organisation)
                """)
            .param("community", community)
            .param("id", id)
            .param("from", Times.of(time.from()))
            .param("until", Times.of(time.until()))
            .param("organisation", OrganisationScope.required())
            .update());
  }

  /** False, and nothing is made, when the technician is at another home then. */
  boolean agree(
      ServiceCase found, Optional<Appointment> before, UUID technician, AppointmentTime time) {
    return isOnce(() -> {
      UUID id = before.map(Appointment::id).orElseGet(() -> make(found, technician));
      int moved = before.filter(Appointment::isAgreed).isPresent() ? 1 : 0;
      agree(found.place().communityId(), id, technician, time, moved);
      dropTimes(found.place().communityId(), id);
    });
  }

  private void agree(int community, UUID id, UUID technician, AppointmentTime time, int moved) {
    database
        .sql(
            """
            UPDATE appointment
            SET state = 'AGREED', technician_id = :technician, from_at = :from, until_at = :until,
              agreed_at = :now, reminded_at = NULL, needs_date = false, moves = moves + :moved,
              version = version + 1
            WHERE community_id = :community AND id = :id
            """)
        .param("technician", technician)
        .param("from", Times.of(time.from()))
        .param("until", Times.of(time.until()))
        .param("now", Times.of(clock.instant()))
        .param("moved", moved)
        .param("community", community)
        .param("id", id)
        .update();
  }

  /** Somebody else comes at the same time; false when that one is at another home then. */
  boolean passTo(Appointment appointment, UUID technician) {
    return isOnce(() ->
        database
            .sql(
                """
                UPDATE appointment
                SET technician_id = :technician, needs_date = false, version = version + 1
                WHERE community_id = :community AND id = :id
                """)
            .param("technician", technician)
            .param("community", appointment.community())
            .param("id", appointment.id())
            .update());
  }

  /** The agreed time cannot be kept; it stays until the owner has another. */
  boolean needDate(Appointment appointment, UUID technician) {
    return database
            .sql(
                """
                UPDATE appointment
                SET technician_id = :technician, needs_date = true, version = version + 1
                WHERE community_id = :community AND id = :id AND state IN ('OFFERED', 'AGREED')
                """)
            .param("technician", technician)
            .param("community", appointment.community())
            .param("id", appointment.id())
            .update()
        == 1;
  }

  /** False when somebody else is at another home in the technician's name then. */
  boolean arrive(Appointment appointment) {
    return isOnce(() ->
        database
            .sql(
                """
                UPDATE appointment
                SET state = 'ARRIVED', arrived_at = :now, version = version + 1
                WHERE community_id = :community AND id = :id
                """)
            .param("now", Times.of(clock.instant()))
            .param("community", appointment.community())
            .param("id", appointment.id())
            .update());
  }

  void leave(Appointment appointment) {
    database
        .sql(
            """
            UPDATE appointment
            SET state = 'LEFT', left_at = :now, version = version + 1
            WHERE community_id = :community AND id = :id
            """)
        .param("now", Times.of(clock.instant()))
        .param("community", appointment.community())
        .param("id", appointment.id())
        .update();
  }

  void end(Appointment appointment, Actor by) {
    end(
        appointment,
        by,
        """
        UPDATE appointment
        SET state = 'CALLED_OFF', ended_at = :now, ended_by = :by, version = version + 1
        WHERE community_id = :community AND id = :id
        """);
    dropTimes(appointment.community(), appointment.id());
  }

  void miss(Appointment appointment, Actor by, Appointment.Side missed) {
    end(
        appointment,
        by,
        missed == Appointment.Side.OWNER
            ? """
            UPDATE appointment
            SET state = 'MISSED', missed_by = 'OWNER', ended_at = :now, ended_by = :by,
              version = version + 1
            WHERE community_id = :community AND id = :id
            """
            : """
            UPDATE appointment
            SET state = 'MISSED', missed_by = 'STAFF', ended_at = :now, ended_by = :by,
              version = version + 1
            WHERE community_id = :community AND id = :id
            """);
  }

  private void end(Appointment appointment, Actor by, String sql) {
    database
        .sql(sql)
        .param("now", Times.of(clock.instant()))
        .param("by", Timeline.author(by).name())
        .param("community", appointment.community())
        .param("id", appointment.id())
        .update();
  }

  /** The entry with words and photos of what the visit had done. */
  void done(Appointment appointment, UUID entry) {
    database
        .sql(
            """
            UPDATE appointment
            SET done_entry = :entry
            WHERE community_id = :community AND id = :id
            """)
        .param("entry", entry)
        .param("community", appointment.community())
        .param("id", appointment.id())
        .update();
  }

  /** True for the one who is first to remind. */
  boolean remind(Appointment appointment, Instant now) {
    return database
            .sql(
                """
                UPDATE appointment
                SET reminded_at = :now
                WHERE community_id = :community AND id = :id AND version = :version
                  AND state = 'AGREED' AND reminded_at IS NULL
                """)
            .param("now", Times.of(now))
            .param("community", appointment.community())
            .param("id", appointment.id())
            .param("version", appointment.version())
            .update()
        == 1;
  }

  private void dropTimes(int community, UUID id) {
    database
        .sql(
            """
            DELETE FROM appointment_time
            WHERE community_id = :community AND appointment_id = :id
            """)
        .param("community", community)
        .param("id", id)
        .update();
  }

  private boolean isOnce(Runnable write) {
    try {
      savepoint.executeWithoutResult(_ -> write.run());
      return true;
    } catch (DataIntegrityViolationException refused) {
      if (String.valueOf(refused.getMessage()).contains(ONCE)) {
        return false;
      }
      throw refused;
    }
  }
}
