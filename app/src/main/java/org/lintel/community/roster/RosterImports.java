package org.lintel.community.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lintel.platform.Identifiers;
import org.lintel.platform.NotFound;
import org.lintel.platform.Paged;
import org.lintel.platform.Paging;
import org.lintel.platform.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The imports of rosters. Everybody sees their own; whoever may do more sees no more of them. */
@Component
public class RosterImports {

  private static final String COLUMNS =
      """
      SELECT id, file_name, file_id, rejects_file_id, community_id, state, heading_row, headings,
          fields, owner_differs, row_count, new_count, changed_count, unchanged_count, wrong_count,
          uploaded_by, uploaded_at
      FROM roster_import
      """;

  private final JdbcClient database;
  private final Identifiers identifiers;
  private final Clock clock;

  RosterImports(JdbcClient database, Identifiers identifiers, Clock clock) {
    this.database = database;
    this.identifiers = identifiers;
    this.clock = clock;
  }

  /**
   * The viewer's own import.
   *
   * @throws NotFound when there is none
   */
  public RosterImport find(Viewer viewer, UUID id) {
    return Optional.of(get(id))
        .filter(found -> found.uploadedBy().equals(viewer.id()))
        .orElseThrow(() -> new NotFound("import " + id));
  }

  RosterImport get(UUID id) {
    return database
        .sql(COLUMNS + " WHERE id = :id")
        .param("id", id)
        .query(RosterImports::read)
        .optional()
        .orElseThrow(() -> new NotFound("import " + id));
  }

  /** The viewer's imports, latest first. */
  public Paged<RosterImport> of(Viewer viewer, Paging paging) {
    List<RosterImport> rows =
        database
            .sql(
                COLUMNS
                    + " WHERE uploaded_by = :viewer AND state <> 'DISCARDED'"
                    + " ORDER BY uploaded_at DESC, id DESC LIMIT :size OFFSET :offset")
            .param("viewer", viewer.id())
            .param("size", paging.size())
            .param("offset", paging.offset())
            .query(RosterImports::read)
            .list();
    long total =
        database
            .sql(
                "SELECT count(*) FROM roster_import"
                    + " WHERE uploaded_by = :viewer AND state <> 'DISCARDED'")
            .param("viewer", viewer.id())
            .query(Long.class)
            .single();
    return new Paged<>(rows, paging, total);
  }

  UUID add(
      Viewer viewer,
      String fileName,
      UUID file,
      RosterHeadings headings,
      Optional<Integer> community) {
    UUID id = identifiers.next();
    String[] fields = remembered(headings).orElseGet(() -> names(headings.recognised()));
    database
        .sql(
            """
            INSERT INTO roster_import
                (id, organisation_id, file_name, file_id, community_id, state, heading_row,
                headings, fields, uploaded_at, uploaded_by)
            VALUES (:id, :organisation, :name, :file, :community, 'UPLOADED', :row, :headings,
                :fields, :now, :by)
            """)
        .param("id", id)
        .param("organisation", viewer.organisation())
        .param("name", fileName)
        .param("file", file)
        .param("community", community.orElse(null))
        .param("row", headings.row())
        .param("headings", headings.headings().toArray(String[]::new))
        .param("fields", fields)
        .param("now", now())
        .param("by", viewer.id())
        .update();
    return id;
  }

  private Optional<String[]> remembered(RosterHeadings headings) {
    return database
        .sql("SELECT fields FROM roster_mapping WHERE fingerprint = :fingerprint")
        .param("fingerprint", headings.fingerprint())
        .query((row, number) -> (String[]) row.getArray("fields").getArray())
        .optional();
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
            WHERE id = :id
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
        .param(
            "fingerprint",
            new RosterHeadings(roster.headingRow(), roster.headings(), List.of()).fingerprint())
        .param("fields", names(fields))
        .param("now", now())
        .update();
  }

  void record(UUID id, RosterState state, RosterCounts counts, Optional<UUID> rejects) {
    database
        .sql(
            """
            UPDATE roster_import
            SET state = :state, row_count = :rows, new_count = :added, changed_count = :changed,
                unchanged_count = :unchanged, wrong_count = :wrong, rejects_file_id = :rejects,
                imported_at = CASE WHEN :state = 'IMPORTED' THEN :now::timestamptz END
            WHERE id = :id
            """)
        .param("state", state.name())
        .param("rows", counts.rows())
        .param("added", counts.added())
        .param("changed", counts.changed())
        .param("unchanged", counts.unchanged())
        .param("wrong", counts.wrong())
        .param("rejects", rejects.orElse(null))
        .param("now", now())
        .param("id", id)
        .update();
  }

  void mark(UUID id, RosterState state) {
    database
        .sql("UPDATE roster_import SET state = :state WHERE id = :id")
        .param("state", state.name())
        .param("id", id)
        .update();
  }

  /** Forgets where the files are, after they were removed. */
  void forgetFiles(UUID id) {
    database
        .sql("UPDATE roster_import SET file_id = NULL, rejects_file_id = NULL WHERE id = :id")
        .param("id", id)
        .update();
  }

  /** Imports whose files still lie here and were uploaded before a moment. */
  List<RosterImport> withFiles(OffsetDateTime before) {
    return database
        .sql(
            COLUMNS
                + " WHERE uploaded_at < :before"
                + " AND (file_id IS NOT NULL OR rejects_file_id IS NOT NULL)")
        .param("before", before)
        .query(RosterImports::read)
        .list();
  }

  OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static String[] names(List<Optional<RosterField>> fields) {
    return fields.stream().map(field -> field.map(Enum::name).orElse("")).toArray(String[]::new);
  }

  private static RosterImport read(ResultSet row, int number) throws SQLException {
    return new RosterImport(
        row.getObject("id", UUID.class),
        row.getString("file_name"),
        uuid(row, "file_id"),
        uuid(row, "rejects_file_id"),
        Optional.ofNullable((Integer) row.getObject("community_id")),
        RosterState.valueOf(row.getString("state")),
        row.getInt("heading_row"),
        List.of((String[]) row.getArray("headings").getArray()),
        Arrays.stream((String[]) row.getArray("fields").getArray())
            .map(name -> name.isEmpty() ? Optional.<RosterField>empty() : field(name))
            .toList(),
        row.getString("owner_differs").equals("SUCCEED"),
        new RosterCounts(
            row.getInt("row_count"),
            row.getInt("new_count"),
            row.getInt("changed_count"),
            row.getInt("unchanged_count"),
            row.getInt("wrong_count")),
        row.getObject("uploaded_by", UUID.class),
        row.getObject("uploaded_at", OffsetDateTime.class).toInstant());
  }

  private static Optional<RosterField> field(String name) {
    return Optional.of(RosterField.valueOf(name));
  }

  private static Optional<UUID> uuid(ResultSet row, String column) throws SQLException {
    @Nullable UUID value = row.getObject(column, UUID.class);
    return Optional.ofNullable(value);
  }
}
