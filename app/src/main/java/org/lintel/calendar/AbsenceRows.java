package org.lintel.calendar;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How absences are written. */
@Component
class AbsenceRows {

  private final JdbcClient database;

  AbsenceRows(JdbcClient database) {
    this.database = database;
  }

  /** Two absences of the same person are not entered at the same moment. */
  void lock(UUID staff) {
    database
        .sql("SELECT pg_advisory_xact_lock(hashtext('staff-absence'), hashtext(:staff))")
        .param("staff", staff.toString())
        .query((_, _) -> staff)
        .single();
  }

  void add(Absence absence, UUID by, Instant now) {
    database
        .sql(
            """
            INSERT INTO staff_absence
              (id, organisation_id, staff_id, from_at, until_at, cover_id, entered_by, entered_at)
            VALUES (:id, :organisation, :staff, :from, :until, :cover, :by, :now)
            """)
        .param("id", absence.id())
        .param("organisation", OrganisationScope.required())
        .param("staff", absence.staff())
        .param("from", ClockRows.time(absence.from()))
        .param("until", ClockRows.time(absence.until()))
        .param("cover", absence.cover().orElse(null))
        .param("by", by)
        .param("now", ClockRows.time(now))
        .update();
  }

  void end(Absence absence, Instant now) {
    database
        .sql("UPDATE staff_absence SET until_at = :now WHERE id = :id AND until_at > :now")
        .param("now", ClockRows.time(now))
        .param("id", absence.id())
        .update();
  }

  void remove(Absence absence) {
    database.sql("DELETE FROM staff_absence WHERE id = :id").param("id", absence.id()).update();
  }

  void cover(Absence absence, Optional<UUID> cover) {
    database
        .sql("UPDATE staff_absence SET cover_id = :cover WHERE id = :id")
        .param("cover", cover.orElse(null))
        .param("id", absence.id())
        .update();
  }
}
