package org.lintel.casework;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lintel.identity.Permission;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says that a case is about an incident. Offered are cases of the same kind of thing, from a place
 * that the incident touches, that came in around its time; a person confirms each. A linked case
 * keeps its own clocks, timeline and rating.
 */
@Component
public class LinkingToIncidents {

  /** Before the incident began and after it ended. */
  public static final Duration WINDOW = Duration.ofHours(24);

  /** Cases {@code c} that may be about an incident {@code i}. */
  private static final String ABOUT =
      """
      c.state NOT IN ('CONFIRMED', 'CLOSED')
        AND c.category_code = i.category_code
        AND c.received_at >= i.begins_at - make_interval(hours => :window::int)
        AND c.received_at <= coalesce(i.ended_at, :now::timestamptz)
          + make_interval(hours => :window::int)
        AND EXISTS (
          SELECT 1
          FROM incident_place p
          LEFT JOIN household_site s
            ON s.community_id = c.community_id AND s.household_id = c.household_id
          WHERE p.incident_id = i.id AND p.community_id = c.community_id
            AND (p.kind = 'COMMUNITY' OR c.household_id IS NULL
              OR p.place IN (s.building_id, s.entrance_id)))
        AND NOT EXISTS (
          SELECT 1
          FROM incident_case k
          WHERE k.community_id = c.community_id AND k.case_id = c.id)
      """;

  /** The same for one case. */
  static final String LIKE = "c.community_id = :community AND c.id = :case AND " + ABOUT;

  private final JdbcClient database;
  private final Timeline timeline;
  private final AuditTrail audit;
  private final Clock clock;

  LinkingToIncidents(JdbcClient database, Timeline timeline, AuditTrail audit, Clock clock) {
    this.database = database;
    this.timeline = timeline;
    this.audit = audit;
    this.clock = clock;
  }

  /** Links the case; false when it does not fit, or was linked meanwhile. */
  @Transactional
  public boolean link(Viewer viewer, ServiceCase found, Incident incident) {
    boolean isLinked =
        database
                .sql(
                    """
                    INSERT INTO incident_case
                      (community_id, case_id, incident_id, organisation_id, joined_at, joined_by)
                    SELECT c.community_id, c.id, i.id, c.organisation_id, :now, :by
                    FROM incident i, service_case c
                    WHERE i.id = :incident AND
                    """
                        + LIKE
                        + "ON CONFLICT (community_id, case_id) DO NOTHING")
                .params(parameters(found, incident))
                .param("by", viewer.id())
                .update()
            == 1;
    if (isLinked) {
      tell(viewer.id(), found, incident);
      audit.append(
          viewer.id(),
          "case-linked-to-incident",
          found.id().toString(),
          Map.of("incident", incident.id().toString()));
    }
    return isLinked;
  }

  /** The owner reads at once what everybody was told last. */
  private void tell(UUID staff, ServiceCase found, Incident incident) {
    String words =
        database
            .sql(
                """
                SELECT words
                FROM incident_word
                WHERE incident_id = :incident
                ORDER BY number DESC
                LIMIT 1
                """)
            .param("incident", incident.id())
            .query(String.class)
            .single();
    timeline.tell(Timeline.Key.of(found), OwnerEntry.Kind.INCIDENT, new Actor.Staff(staff), words);
  }

  private Map<String, Object> parameters(ServiceCase found, Incident incident) {
    return Map.of(
        "community",
        found.place().communityId(),
        "case",
        found.id(),
        "incident",
        incident.id(),
        "now",
        Times.of(clock.instant()),
        "window",
        WINDOW.toHours());
  }

  /** Takes the link away again. */
  @Transactional
  public boolean unlink(Viewer viewer, ServiceCase found) {
    int removed =
        database
            .sql(
                """
                DELETE FROM incident_case
                WHERE community_id = :community AND case_id = :case
                """)
            .param("community", found.place().communityId())
            .param("case", found.id())
            .update();
    if (removed > 0) {
      audit.append(viewer.id(), "case-unlinked-from-incident", found.id().toString(), Map.of());
    }
    return removed > 0;
  }

  /** Cases that were linked. */
  public List<ServiceCase> linked(Viewer viewer, Incident incident, int most) {
    return database
        .sql(
            "SELECT "
                + CaseRows.COLUMNS
                + CaseRows.FROM
                + """
                JOIN incident_case k ON k.community_id = c.community_id AND k.case_id = c.id
                WHERE k.incident_id = :incident AND p.path && :nodes::uuid[]
                ORDER BY c.received_at, c.id
                LIMIT :most
                """)
        .param("incident", incident.id())
        .param("nodes", Incidents.nodes(viewer, Permission.READ_CASES))
        .param("most", most)
        .query(CaseRows::read)
        .list();
  }

  /** Cases that may be about it and are not linked yet. */
  public List<ServiceCase> offered(Viewer viewer, Incident incident, int most) {
    String ids =
        "SELECT c.community_id, c.id FROM incident i, service_case c WHERE i.id = :incident AND "
            + ABOUT;
    return database
        .sql(
            "SELECT "
                + CaseRows.COLUMNS
                + CaseRows.FROM
                + "WHERE (c.community_id, c.id) IN ("
                + ids
                + ") AND p.path && :nodes::uuid[] ORDER BY c.received_at, c.id LIMIT :most")
        .param("incident", incident.id())
        .param("now", Times.of(clock.instant()))
        .param("window", WINDOW.toHours())
        .param("nodes", Incidents.nodes(viewer, Permission.HANDLE_CASES))
        .param("most", most)
        .query(CaseRows::read)
        .list();
  }
}
