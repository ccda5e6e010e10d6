package org.lintel.expectation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintel.community.TimelineContribution;
import org.lintel.community.TimelineEntry;
import org.lintel.platform.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Promises in the timeline of a household: made, kept, moved, broken. */
@Component
class PromisesInTimeline implements TimelineContribution {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  /** Who answers for it is not news of the household. */
  private static final String EVENTS =
      """
      SELECT e.id, e.at, e.kind, e.staff_id, e.words AS said, e.until_at, p.id AS promise, p.words,
        c.time_zone
      FROM promise p
      JOIN community_place c ON c.community_id = p.community_id
      JOIN promise_entry e ON e.community_id = p.community_id AND e.promise_id = p.id
      WHERE p.community_id = :community AND p.household_id = :household
        AND c.path && :nodes::uuid[] AND e.kind <> 'ENTRUSTED' AND e.at < :before
      ORDER BY e.at DESC
      FETCH FIRST :most ROWS WITH TIES
      """;

  private final JdbcClient database;

  PromisesInTimeline(JdbcClient database) {
    this.database = database;
  }

  @Override
  public String kind() {
    return "promises";
  }

  @Override
  public List<TimelineEntry> of(
      Viewer viewer, int community, UUID household, Instant before, int most) {
    return database
        .sql(EVENTS)
        .param("community", community)
        .param("household", household)
        .param("nodes", Promises.reading(viewer))
        .param("before", Times.of(before))
        .param("most", most)
        .query(PromisesInTimeline::entry)
        .list();
  }

  private static TimelineEntry entry(ResultSet row, int number) throws SQLException {
    var kind = PromiseEntry.Kind.valueOf(row.getString("kind"));
    var zone = ZoneId.of(row.getString("time_zone"));
    String until =
        Times.ifAny(row, "until_at").map(at -> MINUTE.format(at.atZone(zone))).orElse("");
    return TimelineEntry.of(
            row.getObject("id", UUID.class),
            Times.at(row, "at"),
            "expectation.timeline." + kind.key(),
            row.getString("words"),
            until)
        .saying(kind == PromiseEntry.Kind.MADE ? "" : row.getString("said"))
        .by(Optional.ofNullable(row.getObject("staff_id", UUID.class)))
        .leadingTo("/promises/" + row.getObject("promise", UUID.class));
  }
}
