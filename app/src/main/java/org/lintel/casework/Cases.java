package org.lintel.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lintel.identity.Permission;
import org.lintel.platform.NotFound;
import org.lintel.platform.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cases of the organisation, always cut to what the viewer may see. */
@Component
public class Cases {

  private final JdbcClient database;
  private final Clock clock;

  Cases(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
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

  /** Those of them that the viewer may reach for that, in no order. */
  public List<ServiceCase> among(Viewer viewer, Permission permission, Collection<UUID> ids) {
    return database
        .sql(
            "SELECT "
                + CaseRows.COLUMNS
                + CaseRows.FROM
                + "WHERE c.id = ANY (:ids::uuid[]) AND p.path && :nodes::uuid[]")
        .param("ids", ids.toArray(UUID[]::new))
        .param("nodes", nodes(viewer, permission))
        .query(CaseRows::read)
        .list();
  }

  /** The case behind a link, or behind a key that was read from the organisation's own rows. */
  Optional<ServiceCase> get(UUID id) {
    return database
        .sql("SELECT " + CaseRows.COLUMNS + CaseRows.FROM + "WHERE c.id = :id")
        .param("id", id)
        .query(CaseRows::read)
        .optional();
  }

  /** The same of several keys, each by its key. */
  Map<UUID, ServiceCase> behind(Collection<UUID> ids) {
    return database
        .sql("SELECT " + CaseRows.COLUMNS + CaseRows.FROM + "WHERE c.id = ANY (:ids::uuid[])")
        .param("ids", ids.toArray(UUID[]::new))
        .query(CaseRows::read)
        .list()
        .stream()
        .collect(Collectors.toMap(ServiceCase::id, Function.identity()));
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
