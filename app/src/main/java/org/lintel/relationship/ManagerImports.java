package org.lintel.relationship;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lintel.identity.Permission;
import org.lintel.platform.Identifiers;
import org.lintel.platform.NotFound;
import org.lintel.platform.Paged;
import org.lintel.platform.Paging;
import org.lintel.platform.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Imports of lists of account managers, seen by whoever may assign in all their communities. */
@Component
public class ManagerImports {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int PROBLEMS_KEPT = 500;

  private static final String SELECT =
      """
      SELECT i.id, i.file_name, i.file_id, i.community_ids, i.community_id,
        CASE WHEN a.undone_at IS NULL THEN i.state ELSE 'UNDONE' END AS state, i.row_count,
        i.new_count, i.changed_count, i.unchanged_count, i.wrong_count, i.problems, i.uploaded_by,
        i.uploaded_at
      FROM account_manager_import i
      LEFT JOIN assignment_act a ON a.id = i.id
      """;

  private static final String SEEN =
      """
      (i.uploaded_by = :viewer OR cardinality(i.community_ids) > 0)
      AND NOT EXISTS (
        SELECT 1
        FROM unnest(i.community_ids) AS own (id)
        WHERE own.id NOT IN (
          SELECT community_id FROM community_place WHERE path && :nodes::uuid[]))
      """;

  private final JdbcClient database;
  private final Identifiers identifiers;
  private final Clock clock;

  ManagerImports(JdbcClient database, Identifiers identifiers, Clock clock) {
    this.database = database;
    this.identifiers = identifiers;
    this.clock = clock;
  }

  /**
   * The import with that id, if it lies within the viewer's scope.
   *
   * @throws NotFound otherwise
   */
  public ManagerImport find(Viewer viewer, UUID id) {
    return database
        .sql(SELECT + " WHERE i.id = :id AND " + SEEN)
        .param("id", id)
        .param("viewer", viewer.id())
        .param("nodes", nodes(viewer))
        .query(ManagerImports::read)
        .optional()
        .orElseThrow(() -> new NotFound("import " + id));
  }

  ManagerImport get(UUID id) {
    return database
        .sql(SELECT + " WHERE i.id = :id")
        .param("id", id)
        .query(ManagerImports::read)
        .optional()
        .orElseThrow(() -> new NotFound("import " + id));
  }

  /** Latest first. */
  public Paged<ManagerImport> visibleTo(Viewer viewer, Paging paging) {
    String where = " WHERE i.state <> 'DISCARDED' AND " + SEEN;
    var rows =
        database
            .sql(
                SELECT
                    + where
                    + " ORDER BY i.uploaded_at DESC, i.id DESC LIMIT :size OFFSET :offset")
            .param("viewer", viewer.id())
            .param("nodes", nodes(viewer))
            .param("size", paging.size())
            .param("offset", paging.offset())
            .query(ManagerImports::read)
            .list();
    long total =
        database
            .sql("SELECT count(*) FROM account_manager_import i" + where)
            .param("viewer", viewer.id())
            .param("nodes", nodes(viewer))
            .query(Long.class)
            .single();
    return new Paged<>(rows, paging, total);
  }

  private static UUID[] nodes(Viewer viewer) {
    return viewer.nodes(Permission.ASSIGN_ACCOUNT_MANAGERS).toArray(UUID[]::new);
  }

  UUID add(
      Viewer viewer,
      String fileName,
      UUID file,
      List<Integer> communities,
      Optional<Integer> community) {
    UUID id = identifiers.next();
    var parameters = new HashMap<String, @Nullable Object>();
    parameters.put("id", id);
    parameters.put("organisation", viewer.organisation());
    parameters.put("name", fileName);
    parameters.put("file", file);
    parameters.put("communities", communities.toArray(Integer[]::new));
    parameters.put("community", community.orElse(null));
    parameters.put("now", Times.of(clock.instant()));
    parameters.put("by", viewer.id());
    database
        .sql(
            """
            INSERT INTO account_manager_import
              (id, organisation_id, file_name, file_id, community_ids, community_id, state,
              uploaded_at, uploaded_by)
            VALUES (:id, :organisation, :name, :file, :communities, :community, 'UPLOADED', :now,
              :by)
            """)
        .params(parameters)
        .update();
    return id;
  }

  /** Writes down what a run found or did; a check that ends after the import says nothing more. */
  void record(UUID id, ManagerImport.State state, ManagerMatching.Matched matched) {
    database
        .sql(
            """
            UPDATE account_manager_import
            SET state = :state, row_count = :rows, new_count = :added, changed_count = :changed,
              unchanged_count = :unchanged, wrong_count = :wrong, problems = :problems::jsonb
            WHERE id = :id AND (:state <> 'CHECKED' OR state IN ('UPLOADED', 'CHECKED'))
            """)
        .param("state", state.name())
        .param("rows", matched.rows())
        .param("added", matched.added())
        .param("changed", matched.changed())
        .param("unchanged", matched.unchanged())
        .param("wrong", matched.wrong())
        .param(
            "problems",
            JSON.writeValueAsString(matched.problems().stream().limit(PROBLEMS_KEPT).toList()))
        .param("id", id)
        .update();
  }

  /** Takes the turn to import; false when it was imported or dropped before. */
  boolean lock(UUID id) {
    return database
        .sql(
            """
            SELECT state IN ('UPLOADED', 'CHECKED') AND file_id IS NOT NULL
            FROM account_manager_import
            WHERE id = :id
            FOR UPDATE
            """)
        .param("id", id)
        .query(Boolean.class)
        .single();
  }

  void discard(UUID id) {
    database
        .sql("UPDATE account_manager_import SET state = 'DISCARDED' WHERE id = :id")
        .param("id", id)
        .update();
  }

  /** Forgets the file, and what was quoted of it, after it was removed. */
  void forgetFile(UUID id) {
    database
        .sql("UPDATE account_manager_import SET file_id = NULL, problems = '[]' WHERE id = :id")
        .param("id", id)
        .update();
  }

  /** Imports whose file still lies here and was uploaded before a moment. */
  List<ManagerImport> withFiles(Instant before) {
    return database
        .sql(SELECT + " WHERE i.uploaded_at < :before AND i.file_id IS NOT NULL")
        .param("before", Times.of(before))
        .query(ManagerImports::read)
        .list();
  }

  private static ManagerImport read(ResultSet row, int number) throws SQLException {
    return new ManagerImport(
        row.getObject("id", UUID.class),
        row.getString("file_name"),
        Optional.ofNullable(row.getObject("file_id", UUID.class)),
        Arrays.asList((Integer[]) row.getArray("community_ids").getArray()),
        Optional.ofNullable(row.getObject("community_id", Integer.class)),
        ManagerImport.State.valueOf(row.getString("state")),
        new ManagerImport.Counts(
            row.getInt("row_count"),
            row.getInt("new_count"),
            row.getInt("changed_count"),
            row.getInt("unchanged_count"),
            row.getInt("wrong_count")),
        JSON.readValue(row.getString("problems"), new TypeReference<List<ManagerProblem>>() {}),
        row.getObject("uploaded_by", UUID.class),
        Times.at(row, "uploaded_at"));
  }
}
