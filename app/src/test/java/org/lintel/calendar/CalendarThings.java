package org.lintel.calendar;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.ForeignThings;
import org.lintel.identity.Role;
import org.lintel.identity.StaffFixture;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Somebody who is away; a typhoon; clocks of a case, with the calendar and a rule of their company;
 * no notice is as old as 1981.
 */
public final class CalendarThings implements ForeignThings {

  @Override
  public Map<String, Object> make(ApplicationContext application, Place place) {
    var database = application.getBean(JdbcClient.class);
    var subject = new Subject("case", place.community(), UUID.randomUUID());
    var terms = new ClockTerms("case", "complaint", Severity.NORMAL);
    var now = application.getBean(Clock.class).instant();
    application.getBean(Clocks.class).start(subject, terms, now);
    return Map.of(
        "absences/absence", absence(application, place, now),
        "handovers/handover", handover(application, place, now),
        "on-call/community", place.node(),
        "weather/weather", weather(application, place, now),
        "clocks/subject", subject.id(),
        "calendars/calendar", any(database, "SELECT id FROM working_calendar LIMIT 1"),
        "clock-rules/rule", any(database, "SELECT id FROM clock_rule LIMIT 1"),
        "holidays/year", 1981);
  }

  private static UUID absence(ApplicationContext application, Place place, Instant now) {
    UUID staff =
        new StaffFixture(application)
            .add(place.organisation(), place.mark() + " away", Role.DESK, place.node());
    var absence =
        new Absence(UUID.randomUUID(), staff, now, now.plusSeconds(86400), Optional.empty());
    application.getBean(AbsenceRows.class).add(absence, staff, now);
    return absence.id();
  }

  private static UUID weather(ApplicationContext application, Place place, Instant now) {
    UUID id = UUID.randomUUID();
    var storm = new Weather(WeatherKind.TYPHOON, WarningLevel.RED, now, now.plusSeconds(86400));
    application
        .getBean(WeatherRows.class)
        .add(
            new WeatherRows.Row(
                id,
                Optional.of(place.community()),
                storm,
                place.mark() + " storm",
                id,
                now,
                Optional.empty(),
                Optional.empty()));
    return id;
  }

  private static UUID handover(ApplicationContext application, Place place, Instant now) {
    UUID staff =
        new StaffFixture(application)
            .add(place.organisation(), place.mark() + " leaving", Role.DESK, place.node());
    UUID id = UUID.randomUUID();
    application.getBean(Handovers.class).add(id, staff, staff, now);
    return id;
  }

  private static UUID any(JdbcClient database, String sql) {
    return database.sql(sql).query((row, _) -> row.getObject("id", UUID.class)).single();
  }
}
