package org.lintel.calendar;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lintel.community.Communities;
import org.lintel.community.Community;
import org.lintel.identity.Permission;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.Viewer;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** By which calendar each community goes and of which grade of service it is. */
@Component
public class CommunityTimes {

  static final int LOWEST_GRADE = 9;

  private final JdbcClient database;
  private final Communities communities;
  private final TeamCalendars calendars;
  private final RecountPosition recount;
  private final AuditTrail audit;

  CommunityTimes(
      JdbcClient database,
      Communities communities,
      TeamCalendars calendars,
      RecountPosition recount,
      AuditTrail audit) {
    this.database = database;
    this.communities = communities;
    this.calendars = calendars;
    this.recount = recount;
    this.audit = audit;
  }

  /** A community with its own calendar and grade, where it has them. */
  public record CommunityTime(
      Community community, Optional<UUID> calendar, Optional<Integer> grade) {}

  private record Own(int community, Optional<UUID> calendar, Optional<Integer> grade) {}

  public List<CommunityTime> of(Viewer viewer) {
    Map<Integer, Own> own =
        database
            .sql("SELECT community_id, calendar_id, grade FROM community_calendar")
            .query((row, _) ->
                new Own(
                    row.getInt("community_id"),
                    Optional.ofNullable(row.getObject("calendar_id", UUID.class)),
                    Optional.ofNullable(row.getObject("grade", Integer.class))))
            .list()
            .stream()
            .collect(Collectors.toMap(Own::community, Function.identity()));
    return communities.visibleTo(viewer, Permission.MANAGE_SETTINGS).stream()
        .map(community -> {
          var time = Optional.ofNullable(own.get(community.id()));
          return new CommunityTime(
              community, time.flatMap(Own::calendar), time.flatMap(Own::grade));
        })
        .toList();
  }

  /** Lets a community go by that calendar, or by the default one. */
  @Transactional
  public void assign(Viewer viewer, UUID place, Optional<UUID> calendar, Optional<Integer> grade) {
    Community community = communities.find(viewer, Permission.MANAGE_SETTINGS, place);
    calendar.ifPresent(calendars::find);
    database
        .sql(
            """
            INSERT INTO community_calendar (community_id, organisation_id, calendar_id, grade)
            VALUES (:community, :organisation, :calendar, :grade)
            ON CONFLICT (community_id) DO UPDATE
            SET calendar_id = excluded.calendar_id, grade = excluded.grade
            """)
        .param("community", community.id())
        .param("organisation", OrganisationScope.required())
        .param("calendar", calendar.orElse(null))
        .param("grade", grade.orElse(null))
        .update();
    audit.append(
        viewer.id(),
        "calendar-assigned",
        place.toString(),
        Map.of("calendar", calendar.map(UUID::toString).orElse("")));
    recount.ask();
  }
}
