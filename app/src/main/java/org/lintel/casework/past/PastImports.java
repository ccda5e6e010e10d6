package org.lintel.casework.past;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Imports of past cases, seen by whoever may import into all their communities. */
@Component
public class PastImports {

  private static final JsonMapper JSON = JsonMapper.shared();

  private static final String SEEN =
      """
      (uploaded_by = :viewer OR cardinality(community_ids) > 0)
      AND NOT EXISTS (
        SELECT 1
        FROM unnest(community_ids) AS own (id)
        WHERE own.id NOT IN (
          SELECT community_id FROM community_place WHERE path && :nodes::uuid[]))
      """;

  private final JdbcClient database;
  private final PastMappings mappings;
  private final Identifiers identifiers;
  private final Clock clock;

  PastImports(JdbcClient database, PastMappings mappings, Identifiers identifiers, Clock clock) {
    this.database = database;
    this.mappings = mappings;
    this.identifiers = identifiers;
    this.clock = clock;
  }

  /**
   * The import with that id, if it lies within the viewer's scope.
   *
   * @throws NotFound otherwise
   */
  public PastImport find(Viewer viewer, UUID id) {
    return database
        .sql(PastImportRows.SELECT + " WHERE id = :id AND " + SEEN)
        .param("id", id)
        .param("viewer", viewer.id())
        .param("nodes", nodes(viewer))
        .query(PastImportRows::read)
        .optional()
        .orElseThrow(() -> new NotFound("import " + id));
  }

  PastImport get(UUID id) {
    return database
        .sql(PastImportRows.SELECT + " WHERE id = :id")
        .param("id", id)
        .query(PastImportRows::read)
        .optional()
        .orElseThrow(() -> new NotFound("import " + id));
  }

  /** Latest first. */
  public Paged<PastImport> visibleTo(Viewer viewer, Paging paging) {
    String where = " WHERE state <> 'DISCARDED' AND " + SEEN;
    var rows =
        database
            .sql(
                PastImportRows.SELECT
                    + where
                    + " ORDER BY uploaded_at DESC, id DESC LIMIT :size OFFSET :offset")
            .param("viewer", viewer.id())
            .param("nodes", nodes(viewer))
            .param("size", paging.size())
            .param("offset", paging.offset())
            .query(PastImportRows::read)
            .list();
    long total =
        database
            .sql("SELECT count(*) FROM case_import" + where)
            .param("viewer", viewer.id())
            .param("nodes", nodes(viewer))
            .query(Long.class)
            .single();
    return new Paged<>(rows, paging, total);
  }

  private static UUID[] nodes(Viewer viewer) {
    return viewer.nodes(Permission.IMPORT_OWNERS).toArray(UUID[]::new);
  }

  UUID add(
      Viewer viewer,
      String fileName,
      UUID file,
      PastHeadings headings,
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
    parameters.put("row", headings.row());
    parameters.put("headings", headings.headings().toArray(String[]::new));
    parameters.put("choices", JSON.writeValueAsString(mappings.of(headings)));
    parameters.put("now", now());
    parameters.put("by", viewer.id());
    database
        .sql(
            """
            INSERT INTO case_import
              (id, organisation_id, file_name, file_id, community_ids, community_id, state,
              heading_row, headings, choices, uploaded_at, uploaded_by)
            VALUES (:id, :organisation, :name, :file, :communities, :community, 'UPLOADED', :row,
              :headings, :choices::jsonb, :now, :by)
            """)
        .params(parameters)
        .update();
    return id;
  }

  /**
   * Keeps what was chosen, for this import and for the next of the same headings; what a check
   * found before no longer holds.
   */
  @Transactional
  void choose(PastImport file, PastChoices choices, Optional<Integer> community) {
    database
        .sql(
            """
            UPDATE case_import
            SET choices = :choices::jsonb, community_id = :community, state = 'UPLOADED'
            WHERE id = :id AND state IN ('UPLOADED', 'MEASURED', 'CHECKED')
            """)
        .param("choices", JSON.writeValueAsString(choices))
        .param("community", community.orElse(null))
        .param("id", file.id())
        .update();
    mappings.keep(file.headings(), choices);
  }

  /** Forgets the file, and what was quoted of it. */
  @Transactional
  void forgetFile(UUID id) {
    database
        .sql("UPDATE case_import SET file_id = NULL, findings = '{}' WHERE id = :id")
        .param("id", id)
        .update();
    database.sql("DELETE FROM case_import_problem WHERE import_id = :id").param("id", id).update();
  }

  /** Imports whose file still lies here and was uploaded before a moment. */
  List<PastImport> withFiles(Instant before) {
    return database
        .sql(PastImportRows.SELECT + " WHERE uploaded_at < :before AND file_id IS NOT NULL")
        .param("before", before.atOffset(ZoneOffset.UTC))
        .query(PastImportRows::read)
        .list();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
