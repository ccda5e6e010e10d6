package org.lintel.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lintel.community.Communities;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which calendar a community goes by, ready for the engine. */
@Component
class Calendars {

  private static final int MAKEUP = 0;

  private final JdbcClient database;
  private final Communities communities;

  Calendars(JdbcClient database, Communities communities) {
    this.database = database;
    this.communities = communities;
  }

  /** What is known of how a community works. */
  record Team(UUID calendar, boolean observesHolidays, Optional<Integer> grade) {}

  /** Calendars by community, each read once. */
  final class Memory {
    private final Map<Integer, WorkingCalendar> read = new HashMap<>();
    private final Map<Integer, Team> teams = new HashMap<>();

    WorkingCalendar of(int community) {
      return read.computeIfAbsent(community, place -> calendar(place, team(place)));
    }

    Team team(int community) {
      return teams.computeIfAbsent(community, Calendars.this::team);
    }
  }

  WorkingCalendar of(int community) {
    return calendar(community, team(community));
  }

  private WorkingCalendar calendar(int community, Team team) {
    return calendar(team.calendar(), team.observesHolidays(), communities.get(community).zone());
  }

  Team team(int community) {
    return database
        .sql(
            """
            SELECT c.id, c.observes_holidays, own.grade
            FROM working_calendar c
            LEFT JOIN community_calendar own ON own.community_id = :community
            WHERE c.id = own.calendar_id OR (own.calendar_id IS NULL AND c.is_default)
            """)
        .param("community", community)
        .query((row, _) -> team(row))
        .single();
  }

  WorkingCalendar calendar(UUID id, boolean observesHolidays, ZoneId zone) {
    var makeup = new ArrayList<Hours>();
    Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
    database
        .sql(
            """
            SELECT day, from_minute, until_minute
            FROM working_hours
            WHERE calendar_id = :calendar
            """)
        .param("calendar", id)
        .query(row -> {
          int day = row.getInt("day");
          var hours = new Hours(row.getInt("from_minute"), row.getInt("until_minute"));
          List<Hours> list =
              day == MAKEUP
                  ? makeup
                  : week.computeIfAbsent(DayOfWeek.of(day), _ -> new ArrayList<>());
          list.add(hours);
        });
    return observesHolidays
        ? new WorkingCalendar(zone, week, makeup, specialDays(), Optional.of(years()))
        : new WorkingCalendar(zone, week, makeup, Map.of(), Optional.empty());
  }

  private Map<LocalDate, SpecialDay> specialDays() {
    var days = new HashMap<LocalDate, SpecialDay>();
    database
        .sql("SELECT day, kind, name, hours FROM special_day")
        .query(row -> {
          days.put(row.getObject("day", LocalDate.class), specialDay(row));
        });
    return days;
  }

  private Set<Integer> years() {
    return Set.copyOf(database.sql("SELECT year FROM holiday_notice").query(Integer.class).list());
  }

  static SpecialDay specialDay(ResultSet row) throws SQLException {
    var minutes = (Short[]) row.getArray("hours").getArray();
    var hours = new ArrayList<Hours>();
    for (int at = 0; at < minutes.length; at += 2) {
      hours.add(new Hours(minutes[at], minutes[at + 1]));
    }
    return new SpecialDay(DayKind.valueOf(row.getString("kind")), row.getString("name"), hours);
  }

  private static Team team(ResultSet row) throws SQLException {
    return new Team(
        row.getObject("id", UUID.class),
        row.getBoolean("observes_holidays"),
        Optional.ofNullable(row.getObject("grade", Integer.class)));
  }
}
