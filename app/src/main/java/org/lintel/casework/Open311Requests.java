package org.lintel.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lintel.community.Community;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Cases as programs of others know them. What everybody may see is decided here and nowhere else:
 * see docs/adr/0095-what-open311-shows.md.
 */
@Component
public class Open311Requests {

  private static final String IS_PUBLIC =
      """
      (c.place_code = ANY (:common::text[]) AND (r.publication = 'SHOWN'
        OR (r.publication = 'BY_RULE' AND c.kind = 'REPAIR' AND c.reported_kind = 'REPAIR')))
      """;

  private static final String SELECT =
      """
      SELECT r.community_id, r.case_id, r.api_key_id, r.latitude, r.longitude, r.building,
        r.media_url, r.publication, r.has_words, k.due_at,
      """
          + IS_PUBLIC
          + """
          AS is_public
          FROM open311_request r
          JOIN service_case c ON c.community_id = r.community_id AND c.id = r.case_id
          LEFT JOIN open_clock k ON k.subject_kind = 'case' AND k.community_id = r.community_id
            AND k.subject_id = r.case_id AND k.measure = 'RESOLVE'
          """;

  private final JdbcClient database;
  private final CommonPlaces places;

  Open311Requests(JdbcClient database, CommonPlaces places) {
    this.database = database;
    this.places = places;
  }

  /** What everybody may see, newest first. */
  public List<Open311Request> of(Community community, Open311Filter filter) {
    String which =
        filter.numbers().isEmpty()
            ? """
            AND r.requested_at >= :from AND r.requested_at <= :until
              AND (:any OR c.problem_code = ANY (:problems::text[]))
              AND ((:open AND c.state <> 'CLOSED') OR (:closed AND c.state = 'CLOSED'))
            """
            : "AND c.number = ANY (:numbers::int[]) ";
    return requests(
        SELECT
            + "WHERE r.community_id = :community AND "
            + IS_PUBLIC
            + which
            + "ORDER BY r.requested_at DESC, r.case_id DESC LIMIT :size OFFSET :offset",
        parameters(community, filter));
  }

  private Map<String, @Nullable Object> parameters(Community community, Open311Filter filter) {
    var parameters = parameters(community);
    parameters.put("size", filter.size());
    parameters.put("offset", filter.offset());
    if (filter.numbers().isEmpty()) {
      parameters.put("from", Times.of(filter.from()));
      parameters.put("until", Times.of(filter.until()));
      parameters.put("any", filter.problems().isEmpty());
      parameters.put("problems", filter.problems().toArray(String[]::new));
      parameters.put("open", filter.isOpen());
      parameters.put("closed", filter.isClosed());
    } else {
      parameters.put("numbers", filter.numbers().toArray(Integer[]::new));
    }
    return parameters;
  }

  /** The request with that number, when everybody may see it, or the program that brought it. */
  public Optional<Open311Request> find(Community community, int number, Optional<UUID> key) {
    var parameters = parameters(community);
    parameters.put("number", number);
    return requests(SELECT + "WHERE r.community_id = :community AND c.number = :number", parameters)
        .stream()
        .filter(request -> request.isPublic() || (key.isPresent() && request.key().equals(key)))
        .findFirst();
  }

  /** The number of the request that a program sent under that id of its own. */
  public Optional<String> code(Community community, UUID submission) {
    return database
        .sql(
            """
            SELECT c.number
            FROM open311_request r
            JOIN service_case c ON c.community_id = r.community_id AND c.id = r.case_id
            WHERE r.community_id = :community AND r.submission = :submission
            ORDER BY r.requested_at
            LIMIT 1
            """)
        .param("community", community.id())
        .param("submission", submission)
        .query(Integer.class)
        .optional()
        .map(ServiceCase::code);
  }

  /** What programs know of a case; empty when they know nothing. */
  public Optional<Open311Request> of(ServiceCase found) {
    var parameters = new HashMap<String, @Nullable Object>();
    parameters.put("community", found.place().communityId());
    parameters.put("common", places.current().toArray(String[]::new));
    parameters.put("case", found.id());
    return requests(SELECT + "WHERE r.community_id = :community AND r.case_id = :case", parameters)
        .stream()
        .findFirst();
  }

  private Map<String, @Nullable Object> parameters(Community community) {
    var parameters = new HashMap<String, @Nullable Object>();
    parameters.put("community", community.id());
    parameters.put("common", places.current().toArray(String[]::new));
    return parameters;
  }

  private List<Open311Request> requests(String sql, Map<String, @Nullable Object> parameters) {
    var rows = new ArrayList<Row>();
    database
        .sql(sql)
        .params(parameters)
        .query(row -> {
          rows.add(row(row));
        });
    Map<UUID, ServiceCase> cases = cases(parameters, rows.stream().map(Row::id).toList());
    return rows.stream()
        .flatMap(row -> Optional.ofNullable(cases.get(row.id())).stream().map(row::request))
        .toList();
  }

  private Map<UUID, ServiceCase> cases(Map<String, @Nullable Object> like, List<UUID> ids) {
    var cases = new HashMap<UUID, ServiceCase>();
    if (!ids.isEmpty()) {
      database
          .sql(
              "SELECT "
                  + CaseRows.COLUMNS
                  + CaseRows.from(
                      "SELECT :community::int AS community_id, unnest(:ids::uuid[]) AS id"))
          .param("community", like.get("community"))
          .param("ids", ids.toArray(UUID[]::new))
          .query(CaseRows::read)
          .list()
          .forEach(found -> cases.put(found.id(), found));
    }
    return cases;
  }

  private record Row(UUID id, java.util.function.Function<ServiceCase, Open311Request> made) {

    Open311Request request(ServiceCase found) {
      return made.apply(found);
    }
  }

  private static Row row(ResultSet row) throws SQLException {
    var key = Optional.ofNullable(row.getObject("api_key_id", UUID.class));
    var latitude = row.getObject("latitude", Double.class);
    var longitude = row.getObject("longitude", Double.class);
    Optional<Open311Report.Point> point =
        latitude == null || longitude == null
            ? Optional.empty()
            : Optional.of(new Open311Report.Point(latitude, longitude));
    String building = row.getString("building");
    String media = row.getString("media_url");
    var publication = Open311Request.Publication.valueOf(row.getString("publication"));
    boolean isPublic = row.getBoolean("is_public");
    boolean hasWords = row.getBoolean("has_words");
    var due = Times.ifAny(row, "due_at");
    return new Row(
        row.getObject("case_id", UUID.class),
        found ->
            new Open311Request(
                found, key, point, building, media, publication, isPublic, hasWords, due));
  }
}
