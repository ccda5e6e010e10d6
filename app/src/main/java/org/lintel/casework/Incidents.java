package org.lintel.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.identity.Permission;
import org.lintel.platform.NotFound;
import org.lintel.platform.Paged;
import org.lintel.platform.Paging;
import org.lintel.platform.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The incidents of the organisation, cut to what a viewer may see: one is seen by whoever sees one
 * of its communities, and handled by whoever handles all of them.
 */
@Component
public class Incidents {

  private static final String SEEN =
      """
      EXISTS (
        SELECT 1
        FROM incident_place s
        JOIN community_place c ON c.community_id = s.community_id
        WHERE s.incident_id = i.id AND c.path && :nodes::uuid[])
      """;

  private static final String OTHERS =
      """
      SELECT EXISTS (
        SELECT 1
        FROM incident_place s
        JOIN community_place c ON c.community_id = s.community_id
        WHERE s.incident_id = :incident AND NOT c.path && :nodes::uuid[])
      """;

  private final JdbcClient database;
  private final Clock clock;

  Incidents(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** What is not over first, then the latest. */
  public Paged<Incident> of(Viewer viewer, Paging paging) {
    var seen = Map.of("nodes", nodes(viewer, Permission.READ_CASES));
    var rows =
        database
            .sql(
                "SELECT "
                    + IncidentRows.COLUMNS
                    + "FROM incident i WHERE "
                    + SEEN
                    + """
                    ORDER BY i.ended_at IS NOT NULL, i.begins_at DESC, i.id
                    LIMIT :size OFFSET :offset
                    """)
            .params(seen)
            .param("size", paging.size())
            .param("offset", paging.offset())
            .query(IncidentRows::read)
            .list();
    long total =
        database
            .sql("SELECT count(*) FROM incident i WHERE " + SEEN)
            .params(seen)
            .query(Long.class)
            .single();
    return new Paged<>(rows, paging, total);
  }

  /**
   * The incident with that id.
   *
   * @throws NotFound when there is none in the viewer's communities
   */
  public Incident find(Viewer viewer, UUID id) {
    return database
        .sql("SELECT " + IncidentRows.COLUMNS + "FROM incident i WHERE i.id = :id AND " + SEEN)
        .param("id", id)
        .param("nodes", nodes(viewer, Permission.READ_CASES))
        .query(IncidentRows::read)
        .optional()
        .orElseThrow(() -> new NotFound("incident " + id));
  }

  /** Whether the viewer handles all communities that it touches. */
  public boolean mayHandle(Viewer viewer, Incident incident) {
    return viewer.may(Permission.HANDLE_CASES)
        && !database
            .sql(OTHERS)
            .param("incident", incident.id())
            .param("nodes", nodes(viewer, Permission.HANDLE_CASES))
            .query(Boolean.class)
            .single();
  }

  /** The incident behind a key that was read from the organisation's own rows. */
  Incident get(UUID id) {
    return database
        .sql("SELECT " + IncidentRows.COLUMNS + "FROM incident i WHERE i.id = :id")
        .param("id", id)
        .query(IncidentRows::read)
        .optional()
        .orElseThrow(() -> new NotFound("incident " + id));
  }

  /** What the case was linked to. */
  public Optional<Incident> ofCase(ServiceCase found) {
    return database
        .sql(
            "SELECT "
                + IncidentRows.COLUMNS
                + """
                FROM incident i
                JOIN incident_case k ON k.incident_id = i.id
                WHERE k.community_id = :community AND k.case_id = :case
                """)
        .params(key(found))
        .query(IncidentRows::read)
        .optional();
  }

  /** What touches the household of the case now, or will; the owner reads of it too. */
  public List<Incident> touching(int community, UUID household) {
    return database
        .sql(
            "SELECT "
                + IncidentRows.COLUMNS
                + """
                FROM incident i
                JOIN incident_household h ON h.incident_id = i.id
                WHERE h.community_id = :community AND h.household_id = :household
                  AND h.closed_at IS NULL AND i.ended_at IS NULL
                ORDER BY i.begins_at, i.id
                """)
        .param("community", community)
        .param("household", household)
        .query(IncidentRows::read)
        .list();
  }

  /** Incidents that the case may be about: of the same kind and place, at about the same time. */
  public List<Incident> like(ServiceCase found) {
    var parameters = new HashMap<>(key(found));
    parameters.put("now", Times.of(clock.instant()));
    parameters.put("window", LinkingToIncidents.WINDOW.toHours());
    return database
        .sql(
            "SELECT "
                + IncidentRows.COLUMNS
                + "FROM incident i, service_case c WHERE "
                + LinkingToIncidents.LIKE)
        .params(parameters)
        .query(IncidentRows::read)
        .list();
  }

  /** What was told, the latest first. */
  public List<IncidentWord> words(Incident incident) {
    return database
        .sql(
            """
            SELECT number, at, kind, staff_id, words, expected_until, next_word_at, job_id
            FROM incident_word
            WHERE incident_id = :incident
            ORDER BY number DESC
            """)
        .param("incident", incident.id())
        .query((row, number) ->
            new IncidentWord(
                row.getInt("number"),
                Times.at(row, "at"),
                IncidentWord.Kind.valueOf(row.getString("kind")),
                row.getObject("staff_id", UUID.class),
                row.getString("words"),
                Times.at(row, "expected_until"),
                Times.ifAny(row, "next_word_at"),
                Optional.ofNullable(row.getObject("job_id", UUID.class))))
        .list();
  }

  /** Where it is, by name. */
  public List<IncidentPlace> places(Incident incident) {
    return database
        .sql(
            """
            SELECT community_id, place, kind, name
            FROM incident_place
            WHERE incident_id = :incident
            ORDER BY community_id, name COLLATE "zh-x-icu", place
            """)
        .param("incident", incident.id())
        .query((row, number) ->
            new IncidentPlace(
                row.getInt("community_id"),
                row.getObject("place", UUID.class),
                IncidentPlace.Kind.valueOf(row.getString("kind")),
                row.getString("name")))
        .list();
  }

  private static Map<String, Object> key(ServiceCase found) {
    return Map.of("community", found.place().communityId(), "case", found.id());
  }

  static UUID[] nodes(Viewer viewer, Permission permission) {
    return viewer.nodes(permission).toArray(UUID[]::new);
  }

  /** How far the last word is. */
  public record Reach(long households, long told, long late, long closed, long cases) {}

  public Reach reach(Incident incident) {
    Instant now = clock.instant();
    return database
        .sql(
            """
            SELECT count(*) AS households,
              count(*) FILTER (WHERE h.word >= :word) AS told,
              count(*) FILTER (WHERE h.closed_at IS NULL AND h.next_word_at < :now) AS late,
              count(*) FILTER (WHERE h.closed_at IS NOT NULL) AS closed,
              (SELECT count(*) FROM incident_case k WHERE k.incident_id = :incident) AS cases
            FROM incident_household h
            WHERE h.incident_id = :incident
            """)
        .param("incident", incident.id())
        .param("word", incident.word())
        .param("now", Times.of(now))
        .query((row, number) ->
            new Reach(
                row.getLong("households"),
                row.getLong("told"),
                row.getLong("late"),
                row.getLong("closed"),
                row.getLong("cases")))
        .single();
  }
}
