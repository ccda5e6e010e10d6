package org.lintel.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lintel.identity.Permission;
import org.lintel.platform.NotFound;
import org.lintel.platform.Paged;
import org.lintel.platform.Paging;
import org.lintel.platform.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cases of the organisation, always cut to what the viewer may see. */
@Component
public class Cases {

  private static final String WORDS =
      """
      AND (c.number = :number
        OR concat_ws('-', h.building_name, nullif(h.entrance_name, ''), h.unit_label) ILIKE :words
        OR concat_ws('', h.building_name, h.entrance_name, h.unit_label) ILIKE :words
        OR (p.path && :handling::uuid[] AND (m.person_name ILIKE :words OR c.caller ILIKE :words))
        OR c.words ILIKE :words)
      """;

  /** What counting and turning pages needs while no words are searched for. */
  private static final String BARE =
      """
      FROM service_case c
      JOIN community_place p ON p.community_id = c.community_id
      """;

  /** Nobody turns further, and counting more would take longer the more there are. */
  static final int MOST_COUNTED = 10_000;

  private final JdbcClient database;
  private final Clock clock;

  Cases(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  public Paged<ServiceCase> of(Viewer viewer, CaseFilter filter, Paging paging) {
    String where =
        "WHERE p.path && :nodes::uuid[] AND "
            + filter.show().condition()
            + " AND "
            + filter.due().condition()
            + " AND (:community::uuid IS NULL OR p.uuid = :community::uuid)"
            + " AND (:kind::text IS NULL OR c.kind = :kind::text) "
            + (filter.words().isEmpty() ? "" : WORDS);
    String narrow = filter.words().isEmpty() ? BARE : CaseRows.FROM;
    String ids = "SELECT c.community_id, c.id " + narrow + where + order(filter);
    var rows =
        filtered(
                "SELECT "
                    + CaseRows.COLUMNS
                    + CaseRows.from(ids + " LIMIT :size OFFSET :offset")
                    + order(filter),
                viewer,
                filter)
            .param("size", paging.offset() < MOST_COUNTED ? paging.size() : 0)
            .param("offset", Math.min(paging.offset(), MOST_COUNTED))
            .query(CaseRows::read)
            .list();
    long total =
        filtered(
                "SELECT count(*) FROM (SELECT 1 " + narrow + where + " LIMIT :most) counted",
                viewer,
                filter)
            .param("most", MOST_COUNTED + 1)
            .query(Long.class)
            .single();
    return new Paged<>(rows, paging, Math.min(total, MOST_COUNTED), total > MOST_COUNTED);
  }

  private static String order(CaseFilter filter) {
    return " ORDER BY " + filter.sort().by(filter.isDescending()) + ", c.id";
  }

  private JdbcClient.StatementSpec filtered(String sql, Viewer viewer, CaseFilter filter) {
    return database.sql(sql).params(parameters(viewer, filter));
  }

  private Map<String, @Nullable Object> parameters(Viewer viewer, CaseFilter filter) {
    var parameters = new HashMap<String, @Nullable Object>();
    parameters.put("nodes", nodes(viewer, Permission.READ_CASES));
    parameters.put("viewer", viewer.id());
    parameters.put("now", Times.of(clock.instant()));
    parameters.put("community", filter.community().orElse(null));
    parameters.put("kind", filter.kind().map(Enum::name).orElse(null));
    parameters.put("number", ServiceCase.number(filter.words()).orElse(-1));
    parameters.put("words", "%" + filter.words().replaceAll("([%_\\\\])", "\\\\$1") + "%");
    parameters.put("handling", nodes(viewer, Permission.HANDLE_CASES));
    return parameters;
  }

  /**
   * The case with that id.
   *
   * @throws NotFound when there is none in the viewer's communities
   */
  public ServiceCase find(Viewer viewer, Permission permission, UUID id) {
    return database
        .sql(
            "SELECT "
                + CaseRows.COLUMNS
                + CaseRows.FROM
                + "WHERE c.id = :id AND p.path && :nodes::uuid[]")
        .param("id", id)
        .param("nodes", nodes(viewer, permission))
        .query(CaseRows::read)
        .optional()
        .orElseThrow(() -> new NotFound("case " + id));
  }

  /** The case behind a link, or behind a key that was read from the organisation's own rows. */
  Optional<ServiceCase> get(UUID id) {
    return database
        .sql("SELECT " + CaseRows.COLUMNS + CaseRows.FROM + "WHERE c.id = :id")
        .param("id", id)
        .query(CaseRows::read)
        .optional();
  }

  /** The same, held until the transaction ends. */
  ServiceCase locked(UUID id) {
    database
        .sql("SELECT id FROM service_case WHERE id = :id FOR UPDATE")
        .param("id", id)
        .query((row, _) -> row.getObject("id", UUID.class))
        .optional();
    return get(id).orElseThrow(() -> new NotFound("case " + id));
  }

  /** The case with that number in one community of the viewer's. */
  public Optional<ServiceCase> numbered(Viewer viewer, ServiceCase.Place place, int number) {
    return database
        .sql(
            "SELECT "
                + CaseRows.COLUMNS
                + CaseRows.FROM
                + "WHERE c.community_id = :community AND c.number = :number"
                + " AND p.path && :nodes::uuid[]")
        .param("community", place.communityId())
        .param("number", number)
        .param("nodes", nodes(viewer, Permission.READ_CASES))
        .query(CaseRows::read)
        .optional();
  }

  /** The same case as it is now. */
  public ServiceCase again(ServiceCase found) {
    return get(found.id()).orElseThrow(() -> new NotFound("case " + found.id()));
  }

  /**
   * Whether the person whom the case names belongs today to the household that it came from; when
   * it names nobody, whether anybody does.
   */
  public boolean isInhabited(ServiceCase found) {
    return found
        .reporter()
        .household()
        .filter(household -> isInhabited(found, household))
        .isPresent();
  }

  private boolean isInhabited(ServiceCase found, UUID household) {
    return database
        .sql(
            """
            SELECT EXISTS (
              SELECT 1
              FROM household_member
              WHERE community_id = :community AND household_id = :household
                AND (:member::uuid IS NULL OR member_id = :member::uuid))
            """)
        .param("community", found.place().communityId())
        .param("household", household)
        .param("member", found.reporter().member().orElse(null))
        .query(Boolean.class)
        .single();
  }

  /** The case that this one repeats. */
  public Optional<ServiceCase> originalOf(ServiceCase repeat) {
    return repeat.duplicateOf().flatMap(this::get);
  }

  /** Cases that were linked to this one as the same thing, oldest first. */
  public List<ServiceCase> duplicatesOf(ServiceCase original) {
    return database
        .sql(
            "SELECT "
                + CaseRows.COLUMNS
                + CaseRows.FROM
                + "WHERE c.community_id = :community AND c.duplicate_of = :id"
                + " ORDER BY c.received_at, c.id")
        .param("community", original.place().communityId())
        .param("id", original.id())
        .query(CaseRows::read)
        .list();
  }

  /** Writes what a move made of the case; false when somebody changed it meanwhile. */
  boolean write(ServiceCase before, Moved.To after) {
    Instant now = clock.instant();
    var kind = after.state().kind();
    var parameters = new HashMap<String, @Nullable Object>(StateColumns.of(after.state()));
    parameters.put("community", before.place().communityId());
    parameters.put("id", before.id());
    parameters.put("version", before.version());
    parameters.put("now", Times.of(now));
    parameters.put("handler", after.handler().orElse(null));
    parameters.put("escalation", after.escalation());
    parameters.put("reopened", after.reopened());
    parameters.put("isDone", kind == CaseState.Kind.DONE && before.state().kind() != kind);
    parameters.put("isClosed", kind == CaseState.Kind.CLOSED);
    parameters.put("isReopened", kind == CaseState.Kind.REOPENED);
    return database
            .sql(
                "UPDATE service_case SET "
                    + StateColumns.SET
                    + """
                    , handler_id = :handler, escalation = :escalation, reopened = :reopened,
                    done_at = CASE WHEN :isDone THEN :now WHEN :isReopened THEN NULL ELSE done_at END,
                    closed_at = CASE WHEN :isClosed THEN :now::timestamptz END,
                    changed_at = :now, version = version + 1
                    WHERE community_id = :community AND id = :id AND version = :version
                    """)
            .params(parameters)
            .update()
        == 1;
  }

  private static UUID[] nodes(Viewer viewer, Permission permission) {
    return viewer.nodes(permission).toArray(UUID[]::new);
  }
}
