package org.lintel.calendar;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.Identifiers;
import org.lintel.platform.NotFound;
import org.lintel.platform.Viewer;
import org.lintel.platform.database.OrganisationScope;
import org.lintel.platform.web.Refusals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The calendars of the current organisation; a change moves open clocks. */
@Component
public class TeamCalendars {

  private static final int LONGEST_NAME = 60;

  private final JdbcClient database;
  private final HoursRows hoursRows;
  private final RecountPosition recount;
  private final AuditTrail audit;
  private final Identifiers identifiers;
  private final Clock clock;

  TeamCalendars(
      JdbcClient database,
      HoursRows hoursRows,
      RecountPosition recount,
      AuditTrail audit,
      Identifiers identifiers,
      Clock clock) {
    this.database = database;
    this.hoursRows = hoursRows;
    this.recount = recount;
    this.audit = audit;
    this.identifiers = identifiers;
    this.clock = clock;
  }

  /** The default one first. */
  public List<TeamCalendar> all() {
    return database
        .sql(
            """
            SELECT c.id, c.preset, c.name, c.is_default, c.observes_holidays,
              (SELECT count(*) FROM community_calendar o WHERE o.calendar_id = c.id) AS communities
            FROM working_calendar c
            ORDER BY c.is_default DESC, c.id
            """)
        .query((row, _) ->
            new TeamCalendar(
                row.getObject("id", UUID.class),
                row.getString("preset"),
                row.getString("name"),
                row.getBoolean("is_default"),
                row.getBoolean("observes_holidays"),
                List.of(),
                row.getInt("communities")))
        .list()
        .stream()
        .map(this::withHours)
        .toList();
  }

  /**
   * The calendar with that id.
   *
   * @throws NotFound when there is none
   */
  public TeamCalendar find(UUID id) {
    return all().stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NotFound("calendar " + id));
  }

  @Transactional
  public Refusals add(Viewer viewer, CalendarForm form) {
    var refusals = refusals(form, true);
    if (refusals.isEmpty()) {
      UUID id = identifiers.next();
      write(
          id,
          form,
          """
          INSERT INTO working_calendar (id, organisation_id, name, observes_holidays, is_default,
            changed_at)
          VALUES (:id, :organisation, :name, :observes, false, :now)
          """);
      audit.append(viewer.id(), "calendar-added", id.toString(), Map.of());
    }
    return refusals;
  }

  @Transactional
  public Refusals change(Viewer viewer, UUID id, CalendarForm form) {
    TeamCalendar before = find(id);
    var refusals = refusals(form, before.preset().isEmpty());
    if (refusals.isEmpty()) {
      database.sql("DELETE FROM working_hours WHERE calendar_id = :id").param("id", id).update();
      write(
          id,
          form,
          """
          UPDATE working_calendar
          SET name = :name, observes_holidays = :observes, changed_at = :now
          WHERE id = :id AND organisation_id = :organisation
          """);
      audit.append(viewer.id(), "calendar-changed", id.toString(), Map.of());
      recount.ask();
    }
    return refusals;
  }

  private void write(UUID id, CalendarForm form, String sql) {
    database
        .sql(sql)
        .param("id", id)
        .param("organisation", OrganisationScope.required())
        .param("name", form.name().strip())
        .param("observes", form.observesHolidays())
        .param("now", ClockRows.time(clock.instant()))
        .update();
    for (int line = 0; line < CalendarForm.LINES; line++) {
      for (Hours hours : HoursText.read(form.line(line)).orElseThrow()) {
        hoursRows.add(id, (line + 1) % CalendarForm.LINES, hours);
      }
    }
  }

  private static Refusals refusals(CalendarForm form, boolean needsName) {
    var refusals = Refusals.none();
    int length = form.name().strip().length();
    if (length > LONGEST_NAME || (needsName && length == 0)) {
      refusals.add("name", "calendar.calendars.refused.name", LONGEST_NAME);
    }
    boolean hasHours = false;
    for (int line = 0; line < CalendarForm.LINES; line++) {
      Optional<List<Hours>> hours = HoursText.read(form.line(line));
      if (hours.isEmpty()) {
        refusals.add("hours-" + line, "calendar.calendars.refused.hours", form.line(line));
      }
      hasHours |=
          line < CalendarForm.LINES - 1 && hours.filter(each -> !each.isEmpty()).isPresent();
    }
    if (refusals.isEmpty() && !hasHours) {
      refusals.add("hours-0", "calendar.calendars.refused.no-hours");
    }
    return refusals;
  }

  private TeamCalendar withHours(TeamCalendar bare) {
    var hours = new ArrayList<List<Hours>>();
    IntStream.range(0, CalendarForm.LINES).forEach(_ -> hours.add(new ArrayList<>()));
    database
        .sql(
            """
            SELECT day, from_minute, until_minute
            FROM working_hours
            WHERE calendar_id = :calendar
            ORDER BY day, from_minute
            """)
        .param("calendar", bare.id())
        .query(row -> {
          int line = (row.getInt("day") + CalendarForm.LINES - 1) % CalendarForm.LINES;
          hours.get(line).add(new Hours(row.getInt("from_minute"), row.getInt("until_minute")));
        });
    return new TeamCalendar(
        bare.id(),
        bare.preset(),
        bare.name(),
        bare.isDefault(),
        bare.observesHolidays(),
        hours,
        bare.communities());
  }

  /** The hours of a calendar as its form shows them. */
  public static List<String> lines(TeamCalendar calendar) {
    return Stream.concat(
            calendar.hours().stream(),
            Stream.generate(List::<Hours>of).limit(CalendarForm.LINES - calendar.hours().size()))
        .map(HoursText::write)
        .toList();
  }
}
