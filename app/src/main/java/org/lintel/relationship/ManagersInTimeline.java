package org.lintel.relationship;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintel.community.TimelineContribution;
import org.lintel.community.TimelineEntry;
import org.lintel.identity.StaffMembers;
import org.lintel.platform.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who began to look after a household and who introduced herself, in its timeline. */
@Component
class ManagersInTimeline implements TimelineContribution {

  private static final String EVENTS =
      """
      SELECT x.id, x.act, x.at, x.staff_id, x.made_by
      FROM (
        SELECT m.id, 'assigned' AS act, m.since AS at, m.staff_id, a.made_by
        FROM account_management m
        JOIN assignment_act a ON a.id = m.act_id
        WHERE m.community_id = :community AND m.household_id = :household
        UNION ALL
        SELECT m.id, 'introduced', m.introduced_at, m.staff_id, m.staff_id
        FROM account_management m
        WHERE m.community_id = :community AND m.household_id = :household
          AND m.introduced_at IS NOT NULL) x
      WHERE x.at < :before
      ORDER BY x.at DESC
      FETCH FIRST :most ROWS WITH TIES
      """;

  private final JdbcClient database;
  private final StaffMembers staff;

  ManagersInTimeline(JdbcClient database, StaffMembers staff) {
    this.database = database;
    this.staff = staff;
  }

  @Override
  public String kind() {
    return "contacts";
  }

  private record Event(UUID id, String act, Instant at, UUID manager, UUID by) {}

  @Override
  public List<TimelineEntry> of(
      Viewer viewer, int community, UUID household, Instant before, int most) {
    List<Event> events =
        database
            .sql(EVENTS)
            .param("community", community)
            .param("household", household)
            .param("before", Times.of(before))
            .param("most", most)
            .query((row, _) ->
                new Event(
                    row.getObject("id", UUID.class),
                    row.getString("act"),
                    Times.at(row, "at"),
                    row.getObject("staff_id", UUID.class),
                    row.getObject("made_by", UUID.class)))
            .list();
    var names = staff.names(events.stream().map(Event::manager).distinct().toList());
    var entries = new ArrayList<TimelineEntry>();
    for (Event event : events) {
      entries.add(
          TimelineEntry.of(
                  event.id(),
                  event.at(),
                  "relationship.timeline." + event.act(),
                  names.getOrDefault(event.manager(), ""))
              .by(Optional.of(event.by())));
    }
    return entries;
  }
}
