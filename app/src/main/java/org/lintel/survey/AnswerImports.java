package org.lintel.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.lintel.identity.Permission;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.Identifiers;
import org.lintel.platform.NotFound;
import org.lintel.platform.Viewer;
import org.lintel.platform.file.StoredFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Files of past answers and how they are read. */
@Component
public class AnswerImports {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String SELECT =
      """
      SELECT id, version_id, file_name, file_id, state, plan, community_ids, wave_id, stored_count,
        known_count, wrong_count, uploaded_at, uploaded_by, imported_at
      FROM answer_import
      """;

  /** Who may manage surveys in every community that the file may belong to. */
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
  private final AuditTrail audit;
  private final Clock clock;

  AnswerImports(JdbcClient database, Identifiers identifiers, AuditTrail audit, Clock clock) {
    this.database = database;
    this.identifiers = identifiers;
    this.audit = audit;
    this.clock = clock;
  }

  /** Keeps an uploaded file with a first plan. */
  @Transactional
  public UUID add(
      Viewer viewer,
      int version,
      StoredFiles.StoredFile file,
      ImportPlan plan,
      List<Integer> communities) {
    UUID id = identifiers.next();
    database
        .sql(
            """
            INSERT INTO answer_import (id, organisation_id, version_id, file_name, file_id, state,
              plan, community_ids, uploaded_at, uploaded_by)
            VALUES (:id, :organisation, :version, :name, :file, 'UPLOADED',
              :plan::jsonb, :communities::int[], :now, :viewer)
            """)
        .param("id", id)
        .param("organisation", viewer.organisation())
        .param("version", version)
        .param("name", file.name())
        .param("file", file.id())
        .param("plan", JSON.writeValueAsString(plan))
        .param("communities", communities.toArray(Integer[]::new))
        .param("now", Times.of(clock.instant()))
        .param("viewer", viewer.id())
        .update();
    audit.append(viewer.id(), "answers-uploaded", id.toString(), Map.of());
    return id;
  }

  /** Latest first; also those that others brought, within the viewer's scope. */
  public List<AnswerImport> visibleTo(Viewer viewer) {
    return database
        .sql(SELECT + "WHERE " + SEEN + " ORDER BY uploaded_at DESC LIMIT 100")
        .param("viewer", viewer.id())
        .param("nodes", Nodes.of(viewer, Permission.MANAGE_SURVEYS))
        .query(AnswerImports::row)
        .list();
  }

  /**
   * The import with that id, if it lies within the viewer's scope.
   *
   * @throws NotFound otherwise
   */
  public AnswerImport find(Viewer viewer, UUID id) {
    return database
        .sql(SELECT + "WHERE id = :id AND " + SEEN)
        .param("id", id)
        .param("viewer", viewer.id())
        .param("nodes", Nodes.of(viewer, Permission.MANAGE_SURVEYS))
        .query(AnswerImports::row)
        .optional()
        .orElseThrow(() -> new NotFound("answer import " + id));
  }

  /** The import behind an id that a job was given. */
  AnswerImport get(UUID id) {
    return database
        .sql(SELECT + "WHERE id = :id")
        .param("id", id)
        .query(AnswerImports::row)
        .optional()
        .orElseThrow(() -> new NotFound("answer import " + id));
  }

  /** Changes how the file is read, while nothing of it is stored. */
  public boolean replan(AnswerImport file, ImportPlan plan) {
    return database
            .sql(
                """
                UPDATE answer_import
                SET plan = :plan::jsonb
                WHERE id = :id AND state IN ('UPLOADED', 'UNDONE')
                """)
            .param("plan", JSON.writeValueAsString(plan))
            .param("id", file.id())
            .update()
        == 1;
  }

  /** Moves the import on, if it still is where it was. */
  boolean move(UUID id, AnswerImport.State from, AnswerImport.State to) {
    return database
            .sql("UPDATE answer_import SET state = :to WHERE id = :id AND state = :from")
            .param("id", id)
            .param("from", from.name())
            .param("to", to.name())
            .update()
        == 1;
  }

  /** How a file with the same headings was read the last time. */
  public Optional<ImportPlan> lastPlan(int version, byte[] fingerprint) {
    return database
        .sql(
            """
            SELECT plan
            FROM answer_mapping
            WHERE version_id = :version AND fingerprint = :fingerprint
            """)
        .param("version", version)
        .param("fingerprint", fingerprint)
        .query((row, number) -> JSON.readValue(row.getString("plan"), ImportPlan.class))
        .optional();
  }

  /** Remembers how files with these headings are read. */
  public void keepPlan(Viewer viewer, int version, byte[] fingerprint, ImportPlan plan) {
    database
        .sql(
            """
            INSERT INTO answer_mapping (organisation_id, version_id, fingerprint, plan, changed_at)
            VALUES (:organisation, :version, :fingerprint, :plan::jsonb, :now)
            ON CONFLICT (organisation_id, version_id, fingerprint)
            DO UPDATE SET plan = excluded.plan, changed_at = excluded.changed_at
            """)
        .param("organisation", viewer.organisation())
        .param("version", version)
        .param("fingerprint", fingerprint)
        .param("plan", JSON.writeValueAsString(plan))
        .param("now", Times.of(clock.instant()))
        .update();
  }

  private static AnswerImport row(ResultSet row, int number) throws SQLException {
    int wave = row.getInt("wave_id");
    OptionalInt known = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(wave);
    return new AnswerImport(
        row.getObject("id", UUID.class),
        row.getInt("version_id"),
        row.getString("file_name"),
        row.getObject("file_id", UUID.class),
        AnswerImport.State.valueOf(row.getString("state")),
        JSON.readValue(row.getString("plan"), ImportPlan.class),
        Arrays.asList((Integer[]) row.getArray("community_ids").getArray()),
        known,
        row.getInt("stored_count"),
        row.getInt("known_count"),
        row.getInt("wrong_count"),
        Times.at(row, "uploaded_at"),
        row.getObject("uploaded_by", UUID.class),
        Optional.ofNullable(row.getObject("imported_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant));
  }
}
