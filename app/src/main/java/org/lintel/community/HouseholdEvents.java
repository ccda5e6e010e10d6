package org.lintel.community;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The household's own events: moving in and out, a new owner, members, being merged. */
@Component
class HouseholdEvents implements TimelineContribution {

  private static final JsonMapper JSON = JsonMapper.shared();

  /** The day of moving in was stated, not recorded: it begins at midnight of the community. */
  private static final String EVENTS =
      """
      SELECT x.id, x.at, x.act, x.details, x.actor
      FROM (
          SELECT c.id, c.at, c.act, c.details, c.actor
          FROM household_change c
          WHERE c.community_id = :community AND c.household_id = :household
          UNION ALL
          SELECT h.id, h.moved_in_on::timestamp AT TIME ZONE p.time_zone, 'moved-in', '{}', :nobody
          FROM household h
          JOIN community_place p ON p.community_id = h.community_id
          WHERE h.community_id = :community AND h.id = :household AND h.moved_in_on IS NOT NULL) x
      WHERE x.at < :before
      ORDER BY x.at DESC
      FETCH FIRST :most ROWS WITH TIES
      """;

  private final JdbcClient database;

  HouseholdEvents(JdbcClient database) {
    this.database = database;
  }

  @Override
  public String kind() {
    return "household";
  }

  @Override
  public List<TimelineEntry> of(
      Viewer viewer, int community, UUID household, Instant before, int most) {
    return database
        .sql(EVENTS)
        .param("community", community)
        .param("household", household)
        .param("nobody", AuditTrail.SYSTEM)
        .param("before", before.atOffset(ZoneOffset.UTC))
        .param("most", most)
        .query(HouseholdEvents::entry)
        .list();
  }

  private static TimelineEntry entry(ResultSet row, int number) throws SQLException {
    Map<String, String> details =
        JSON.readValue(row.getString("details"), new TypeReference<Map<String, String>>() {});
    return TimelineEntry.of(
            row.getObject("id", UUID.class),
            row.getObject("at", OffsetDateTime.class).toInstant(),
            "community.change." + row.getString("act"))
        .by(
            Optional.of(row.getObject("actor", UUID.class))
                .filter(actor -> !actor.equals(AuditTrail.SYSTEM)))
        .leadingTo(other(row.getString("act"), details));
  }

  /** The page of the household that became one with this one. */
  private static String other(String act, Map<String, String> details) {
    return switch (act) {
      case "merged" -> "/owners/" + details.get("with");
      case "merged-away" -> "/owners/" + details.get("into");
      default -> "";
    };
  }
}
