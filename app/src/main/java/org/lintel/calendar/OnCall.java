package org.lintel.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lintel.community.Communities;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is called outside working hours, by community and day of duty. */
@Component
public class OnCall {

  /** When a day of duty begins where nobody said otherwise. */
  public static final LocalTime USUAL_CHANGE = LocalTime.of(8, 0);

  private final JdbcClient database;
  private final Communities communities;
  private final Absences absences;

  OnCall(JdbcClient database, Communities communities, Absences absences) {
    this.database = database;
    this.communities = communities;
    this.absences = absences;
  }

  /** Whether the community ever had a rota: without one nothing is missing from it. */
  public boolean hasRota(int community) {
    return database
        .sql("SELECT EXISTS (SELECT FROM on_call WHERE community_id = :community)")
        .param("community", community)
        .query(Boolean.class)
        .single();
  }

  /** Who is called then: who is on the rota, or who stands in; empty when there is nobody. */
  public Optional<UUID> at(int community, Instant at) {
    LocalDate day = dayOf(at, communities.get(community).zone(), changeOf(community));
    return Optional.ofNullable(days(community, day, day).get(day))
        .flatMap(staff -> there(staff, at));
  }

  /** Herself when she is there and can sign in, or who stands in for her. */
  Optional<UUID> there(UUID staff, Instant at) {
    return absences.orCovers(List.of(staff), at).stream().findFirst();
  }

  /** The rota of those days; a day without anybody is left out. */
  Map<LocalDate, UUID> days(int community, LocalDate from, LocalDate until) {
    record Day(LocalDate day, UUID staff) {}
    return database
        .sql(
            """
            SELECT day, staff_id
            FROM on_call
            WHERE community_id = :community AND day BETWEEN :from AND :until
            """)
        .param("community", community)
        .param("from", from)
        .param("until", until)
        .query((row, _) ->
            new Day(row.getObject("day", LocalDate.class), row.getObject("staff_id", UUID.class)))
        .list()
        .stream()
        .collect(Collectors.toMap(Day::day, Day::staff));
  }

  /** At which time of the day duty changes there. */
  public LocalTime changeOf(int community) {
    return database
        .sql("SELECT minute FROM on_call_change WHERE community_id = :community")
        .param("community", community)
        .query(Integer.class)
        .optional()
        .map(minute -> LocalTime.ofSecondOfDay(minute * 60L))
        .orElse(USUAL_CHANGE);
  }

  /** The day of duty to which the instant belongs: before the change it is still the day before. */
  static LocalDate dayOf(Instant at, ZoneId zone, LocalTime change) {
    ZonedDateTime local = at.atZone(zone);
    return local.toLocalTime().isBefore(change)
        ? local.toLocalDate().minusDays(1)
        : local.toLocalDate();
  }
}
