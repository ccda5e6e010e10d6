package org.lintel.community.roster;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintel.identity.Permission;
import org.lintel.platform.Identifiers;
import org.lintel.platform.NotFound;
import org.lintel.platform.Paged;
import org.lintel.platform.Paging;
import org.lintel.platform.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The imports of rosters, seen by everybody who may import into all communities of the file. */
@Component
public class RosterImports {

  /** Who may import into every community that the file may belong to. */
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
  private final Identifiers identifiers;
  private final Clock clock;
  private final RosterProblems problems;

  RosterImports(
      JdbcClient database, Identifiers identifiers, Clock clock, RosterProblems problems) {
    this.database = database;
    this.identifiers = identifiers;
    this.clock = clock;
    this.problems = problems;
  }

  /**
   * The import with that id, if it lies within the viewer's scope.
   *
   * @throws NotFound otherwise
   */
  public RosterImport find(Viewer viewer, UUID id) {
    return database
        .sql(RosterImportRows.SELECT + " WHERE id = :id AND " + SEEN)
        .param("id", id)
        .param("viewer", viewer.id())
        .param("nodes", nodes(viewer))
        .query(RosterImportRows::read)
        .optional()
        .orElseThrow(() -> new NotFound("import " + id));
  }

  private static UUID[] nodes(Viewer viewer) {
    return viewer.nodes(Permission.IMPORT_OWNERS).toArray(UUID[]::new);
  }

  RosterImport get(UUID id) {
    return database
        .sql(RosterImportRows.SELECT + " WHERE id = :id")
        .param("id", id)
        .query(RosterImportRows::read)
        .optional()
        .orElseThrow(() -> new NotFound("import " + id));
  }

  /** Latest first; also those that others brought, within the viewer's scope. */
  public Paged<RosterImport> visibleTo(Viewer viewer, Paging paging) {
    List<RosterImport> rows =
        database
            .sql(
                RosterImportRows.SELECT
                    + " WHERE state <> 'DISCARDED' AND "
                    + SEEN
                    + " ORDER BY uploaded_at DESC, id DESC LIMIT :size OFFSET :offset")
            .param("viewer", viewer.id())
            .param("nodes", nodes(viewer))
            .param("size", paging.size())
            .param("offset", paging.offset())
            .query(RosterImportRows::read)
            .list();
    long total =
        database
            .sql("SELECT count(*) FROM roster_import WHERE state <> 'DISCARDED' AND " + SEEN)
            .param("viewer", viewer.id())
            .param("nodes", nodes(viewer))
            .query(Long.class)
            .single();
    return new Paged<>(rows, paging, total);
  }

  UUID add(
      Viewer viewer,
      String fileName,
      UUID file,
      RosterHeadings headings,
      List<Integer> communities,
      Optional<Integer> community) {
    UUID id = identifiers.next();
    Optional<RosterShape> known = RosterShape.of(database, headings);
    String[] fields =
        known
            .map(shape -> shape.fields().toArray(String[]::new))
            .orElseGet(() -> names(headings.recognised()));
    database
        .sql(
            """
            INSERT INTO roster_import
                (id, organisation_id, file_name, file_id, community_ids, community_id, state,
                heading_row, headings, fields, place_choices, uploaded_at, uploaded_by)
            VALUES (:id, :organisation, :name, :file, :communities, :community, 'UPLOADED',
                :row, :headings, :fields, coalesce((
                    SELECT place_choices FROM roster_mapping WHERE fingerprint = :fingerprint),
                    '{"communities": [], "buildings": []}'), :now, :by)
            """)
        .param("id", id)
        .param("organisation", viewer.organisation())
        .param("name", fileName)
        .param("file", file)
        .param("communities", communities.toArray(Integer[]::new))
        .param("community", community.orElse(null))
        .param("row", headings.row())
        .param("headings", headings.headings().toArray(String[]::new))
        .param("fields", fields)
        .param("fingerprint", known.map(RosterShape::fingerprint).orElseGet(headings::fingerprint))
        .param("now", now())
        .param("by", viewer.id())
        .update();
    return id;
  }

  /** Keeps what was chosen for the columns, for this import and for the next of the same shape. */
  @Transactional
  void choose(
      Viewer viewer,
      RosterImport roster,
      List<Optional<RosterField>> fields,
      Optional<Integer> community,
      boolean succeedsOwners) {
    database
        .sql(
            """
            UPDATE roster_import
            SET fields = :fields, community_id = :community, owner_differs = :differs
            WHERE id = :id AND state IN ('UPLOADED', 'CHECKED')
            """)
        .param("fields", names(fields))
        .param("community", community.orElse(null))
        .param("differs", succeedsOwners ? "SUCCEED" : "REFUSE")
        .param("id", roster.id())
        .update();
    database
        .sql(
            """
            INSERT INTO roster_mapping (organisation_id, fingerprint, fields, changed_at)
            VALUES (:organisation, :fingerprint, :fields, :now)
            ON CONFLICT (organisation_id, fingerprint)
            DO UPDATE SET fields = excluded.fields, changed_at = excluded.changed_at
            """)
        .param("organisation", viewer.organisation())
        .param("fingerprint", RosterHeadings.fingerprint(roster.headings()))
        .param("fields", names(fields))
        .param("now", now())
        .update();
  }

  /** Writes down what a run found or did; a check that ends after the import says nothing more. */
  @Transactional
  void record(
      RosterImport roster, RosterState state, RosterCounts counts, List<RosterProblem> found) {
    int changed =
        database
            .sql(
                """
                UPDATE roster_import
                SET state = :state, row_count = :rows, new_count = :added, changed_count = :changed,
                    unchanged_count = :unchanged, wrong_count = :wrong, warned_count = :warned,
                    imported_at = CASE WHEN :state = 'IMPORTED' THEN :now::timestamptz END
                WHERE id = :id AND (:state <> 'CHECKED' OR state IN ('UPLOADED', 'CHECKED'))
                """)
            .param("state", state.name())
            .param("rows", counts.rows())
            .param("added", counts.added())
            .param("changed", counts.changed())
            .param("unchanged", counts.unchanged())
            .param("wrong", counts.wrong())
            .param("warned", counts.warned())
            .param("now", now())
            .param("id", roster.id())
            .update();
    if (changed == 1) {
      problems.replace(roster.id(), found);
    }
  }

  void mark(UUID id, RosterState state) {
    database
        .sql("UPDATE roster_import SET state = :state WHERE id = :id")
        .param("state", state.name())
        .param("id", id)
        .update();
  }

  /** Forgets the file, and what was quoted of it, after it was removed. */
  @Transactional
  void forgetFile(UUID id) {
    database
        .sql(
            """
            UPDATE roster_import SET file_id = NULL, unknown_places = DEFAULT WHERE id = :id
            """)
        .param("id", id)
        .update();
    problems.replace(id, List.of());
  }

  /** Imports whose file still lies here and was uploaded before a moment. */
  List<RosterImport> withFiles(OffsetDateTime before) {
    return database
        .sql(RosterImportRows.SELECT + " WHERE uploaded_at < :before AND file_id IS NOT NULL")
        .param("before", before)
        .query(RosterImportRows::read)
        .list();
  }

  OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static String[] names(List<Optional<RosterField>> fields) {
    return fields.stream().map(field -> field.map(Enum::name).orElse("")).toArray(String[]::new);
  }
}
