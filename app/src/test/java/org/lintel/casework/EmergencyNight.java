package org.lintel.casework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.calendar.ClockDue;
import org.lintel.calendar.ClockMeasure;
import org.lintel.calendar.Level;
import org.lintel.channel.Addressee;
import org.lintel.channel.Notice;
import org.lintel.identity.KeepingStaffPhones;
import org.lintel.platform.secret.PhoneNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** What happens in a town in the night of Friday, 20 November 2026. */
record EmergencyNight(WebApplicationContext application, CaseTown town) {

  void onCall(UUID staff) {
    town.run(
        """
        INSERT INTO on_call (community_id, day, organisation_id, staff_id, set_by, set_at)
        SELECT %d, date '2026-11-20', organisation_id, id, id, now()
        FROM staff
        WHERE id = '%s'
        """
            .formatted(town.town.id(town.garden), staff));
  }

  void number(UUID staff, String number) {
    town.town.in(() -> phones().keep(town.town.as(staff), staff, new PhoneNumber(number)));
  }

  void noNumber(UUID staff) {
    town.town.in(() -> {
      phones().remove(town.town.as(staff), staff);
      return staff;
    });
  }

  /** Reported by an owner on the page of an older case; all letters before it are gone. */
  UUID reported(String problem) {
    UUID door = town.takeIn("severity", "normal");
    town.run("DELETE FROM letter");
    town.run("DELETE FROM staff_notice");
    town.ownerPosts(
        town.link(door) + "/report",
        "submission",
        UUID.randomUUID().toString(),
        "problem",
        problem,
        "place",
        "home",
        "words",
        "快来人");
    return town.idOf(1002);
  }

  /** Taken in at the desk and given to the technician. */
  UUID given(String problem, String severity) {
    UUID id = town.takeIn("problem", problem, "severity", severity, "channel", "paper");
    town.move(town.technician, id, "assign", "handler", town.zhang.toString());
    return id;
  }

  /** Its first answer is late, and the first rung says so. */
  void late(UUID id) {
    ServiceCase found = town.find(id);
    var due =
        town.town.in(() ->
            database()
                .sql(
                    """
                    SELECT due_at
                    FROM clock
                    WHERE subject_id = :id AND measure = 'FIRST_RESPONSE'
                    """)
                .param("id", id)
                .query((row, number) -> Times.at(row, "due_at"))
                .single());
    town.town.in(() -> {
      application
          .getBean(CallingByTheClock.class)
          .call(
              new ClockDue(
                  town.town.organisation,
                  CaseTerms.subject(found),
                  ClockMeasure.FIRST_RESPONSE,
                  2,
                  due,
                  due.plusSeconds(5),
                  Level.HANDLER));
      return id;
    });
  }

  /** The notice of the emergency to the technician, under the key with which it was sent. */
  Notice told(UUID id) {
    String key =
        town.town.in(() ->
            database()
                .sql("SELECT notice_key FROM staff_notice WHERE template = 'case-emergency'")
                .query(String.class)
                .single());
    return new Notice(
        CaseEmergencyNotices.EMERGENCY,
        new Addressee.Staff(town.zhang),
        Map.of(CaseNotices.CODE, "A1", CaseNotices.KIND, "x", CaseNotices.PLACE, "y"),
        key,
        Optional.of("/cases/" + id));
  }

  /** What became of the letters to staff by one channel, and why. */
  List<String> letters(String channel) {
    return town.town.in(() ->
        database()
            .sql(
                """
                SELECT state || ' ' || reason
                FROM letter
                WHERE staff_id IS NOT NULL AND channel = :channel
                ORDER BY id
                """)
            .param("channel", channel)
            .query(String.class)
            .list());
  }

  private KeepingStaffPhones phones() {
    return application.getBean(KeepingStaffPhones.class);
  }

  private JdbcClient database() {
    return application.getBean(JdbcClient.class);
  }
}
