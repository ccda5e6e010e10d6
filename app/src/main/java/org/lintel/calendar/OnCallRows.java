package org.lintel.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lintel.identity.Permission;
import org.lintel.identity.StaffOfPlaces;
import org.lintel.identity.StaffOfPlaces.Colleague;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the rota is written, and who can stand on it. */
@Component
class OnCallRows {

  private final JdbcClient database;
  private final StaffOfPlaces staff;

  OnCallRows(JdbcClient database, StaffOfPlaces staff) {
    this.database = database;
    this.staff = staff;
  }

  /** Active staff who handle cases there. */
  List<Colleague> candidates(int community) {
    List<UUID> path =
        database
            .sql("SELECT path FROM community_place WHERE community_id = :community")
            .param("community", community)
            .query((row, _) -> Arrays.asList((UUID[]) row.getArray("path").getArray()))
            .single();
    return staff.holding(Permission.HANDLE_CASES, path);
  }

  /** Two people do not swap days of one rota at the same moment. */
  void lock(int community) {
    database
        .sql("SELECT pg_advisory_xact_lock(hashtext('on-call'), :community)")
        .param("community", community)
        .query((_, _) -> community)
        .single();
  }

  void clear(int community, LocalDate day) {
    database
        .sql("DELETE FROM on_call WHERE community_id = :community AND day = :day")
        .param("community", community)
        .param("day", day)
        .update();
  }

  /** Who stands on each of those days from now on, in one statement: a rota is many days. */
  void set(int community, Map<LocalDate, UUID> days, UUID by, Instant now) {
    List<LocalDate> all = List.copyOf(days.keySet());
    database
        .sql(
            """
            INSERT INTO on_call (community_id, day, organisation_id, staff_id, set_by, set_at)
            SELECT :community, d.day, :organisation, d.who, :by, :now
            FROM unnest(:days::date[], :whos::uuid[]) AS d (day, who)
            ON CONFLICT (community_id, day) DO UPDATE
            SET staff_id = excluded.staff_id, set_by = excluded.set_by, set_at = excluded.set_at
            WHERE on_call.staff_id <> excluded.staff_id
            """)
        .param("community", community)
        .param("days", all.stream().map(LocalDate::toString).toArray(String[]::new))
        .param("whos", all.stream().map(days::get).toArray(UUID[]::new))
        .param("organisation", OrganisationScope.required())
        .param("by", by)
        .param("now", ClockRows.time(now))
        .update();
  }

  void change(int community, int minute) {
    database
        .sql(
            """
            INSERT INTO on_call_change (community_id, organisation_id, minute)
            VALUES (:community, :organisation, :minute)
            ON CONFLICT (community_id) DO UPDATE SET minute = excluded.minute
            """)
        .param("community", community)
        .param("organisation", OrganisationScope.required())
        .param("minute", minute)
        .update();
  }
}
