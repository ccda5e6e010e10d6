package org.lintel.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintel.community.TimelineContribution;
import org.lintel.community.TimelineEntry;
import org.lintel.identity.Permission;
import org.lintel.platform.Viewer;
import org.lintel.service.Catalogue;
import org.lintel.service.ServiceCatalogue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Cases in the timeline of a household: reported, done, closed, reopened, rated. Only for whoever
 * may read the case; what was said stands on its page.
 */
@Component
class CasesInTimeline implements TimelineContribution {

  private static final String EVENTS =
      """
      SELECT c.id AS case_id, c.number, c.place_code, c.problem_code, x.id, x.act, x.at, x.staff_id,
        x.stars
      FROM service_case c
      JOIN community_place p ON p.community_id = c.community_id
      CROSS JOIN LATERAL (
        SELECT c.id, 'reported' AS act, c.received_at AS at, c.received_by AS staff_id, 0 AS stars
        UNION ALL
        SELECT e.id, lower(e.kind), e.at, e.staff_id, 0
        FROM case_entry e
        WHERE e.community_id = c.community_id AND e.case_id = c.id
          AND e.kind IN ('DONE', 'CLOSED', 'REOPENED')
        UNION ALL
        SELECT c.id, 'closed', c.closed_at, NULL, 0
        WHERE c.is_imported AND c.closed_at IS NOT NULL AND NOT EXISTS (
          SELECT 1
          FROM case_entry e
          WHERE e.community_id = c.community_id AND e.case_id = c.id AND e.kind = 'CLOSED')
        UNION ALL
        SELECT r.case_id, 'rated', r.rated_at, NULL, r.stars
        FROM case_rating r
        WHERE r.community_id = c.community_id AND r.case_id = c.id) x
      WHERE c.community_id = :community AND c.household_id = :household
        AND p.path && :nodes::uuid[] AND x.at < :before
      ORDER BY x.at DESC
      FETCH FIRST :most ROWS WITH TIES
      """;

  private final JdbcClient database;
  private final ServiceCatalogue catalogue;

  CasesInTimeline(JdbcClient database, ServiceCatalogue catalogue) {
    this.database = database;
    this.catalogue = catalogue;
  }

  @Override
  public String kind() {
    return "cases";
  }

  @Override
  public List<TimelineEntry> of(
      Viewer viewer, int community, UUID household, Instant before, int most) {
    if (!viewer.may(Permission.READ_CASES)) {
      return List.of();
    }
    List<Event> events =
        database
            .sql(EVENTS)
            .param("community", community)
            .param("household", household)
            .param("nodes", viewer.nodes(Permission.READ_CASES).toArray(UUID[]::new))
            .param("before", Times.of(before))
            .param("most", most)
            .query(CasesInTimeline::event)
            .list();
    if (events.isEmpty()) {
      return List.of();
    }
    Catalogue known = catalogue.current();
    return events.stream().map(event -> event.told(known, viewer.language())).toList();
  }

  private static Event event(ResultSet row, int number) throws SQLException {
    return new Event(
        row.getObject("id", UUID.class),
        Times.at(row, "at"),
        row.getString("act"),
        row.getObject("case_id", UUID.class),
        ServiceCase.code(row.getInt("number")),
        row.getString("place_code"),
        row.getString("problem_code"),
        Optional.ofNullable(row.getObject("staff_id", UUID.class)),
        row.getInt("stars"));
  }

  private record Event(
      UUID id,
      Instant at,
      String act,
      UUID caseId,
      String code,
      String place,
      String problem,
      Optional<UUID> staff,
      int stars) {

    TimelineEntry told(Catalogue known, String language) {
      return TimelineEntry.of(
              id,
              at,
              "casework.timeline." + act,
              "#" + code,
              matter(known, language),
              String.valueOf(stars))
          .by(staff)
          .leadingTo("/cases/" + caseId);
    }

    /** An entry of the catalogue that is gone is called by its code. */
    private String matter(Catalogue known, String language) {
      return known.place(place).map(each -> each.name().in(language)).orElse(place)
          + " · "
          + known.problem(problem).map(each -> each.name().in(language)).orElse(problem);
    }
  }
}
