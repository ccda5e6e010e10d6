package org.lintel.casework.past;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Moves an import on. What a job found holds only for the choices that it read: others may have
 * been made while it waited or worked.
 */
@Component
class PastImportSteps {

  private static final JsonMapper JSON = JsonMapper.shared();

  private static final String AS_READ =
      """
      id = :id AND file_id IS NOT NULL AND choices = :choices::jsonb
        AND community_id IS NOT DISTINCT FROM :community::int
      """;

  private final JdbcClient database;
  private final Clock clock;

  PastImportSteps(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Waits for whoever works on it; false when it was imported or dropped before. */
  boolean lock(UUID id) {
    return database
        .sql(
            """
            SELECT state IN ('UPLOADED', 'MEASURED', 'CHECKED')
            FROM case_import
            WHERE id = :id
            FOR UPDATE
            """)
        .param("id", id)
        .query(Boolean.class)
        .single();
  }

  /**
   * The same to check or import it as it was read; false also when something else was chosen since.
   * Only what was checked is imported.
   */
  boolean lock(PastImport file, boolean isKept) {
    return lock(file.id())
        && database
            .sql(
                "SELECT EXISTS (SELECT 1 FROM case_import WHERE (state = 'CHECKED' OR NOT :kept) AND "
                    + AS_READ
                    + ")")
            .param("kept", isKept)
            .params(asRead(file))
            .query(Boolean.class)
            .single();
  }

  /** Keeps what the columns hold; false when the file is not any more as it was read. */
  boolean measured(PastImport file, PastFindings findings) {
    return database
            .sql(
                """
                UPDATE case_import
                SET findings = :findings::jsonb, state = 'MEASURED', row_count = :rows,
                  new_count = 0, changed_count = 0, unchanged_count = 0, left_count = 0,
                  wrong_count = 0
                WHERE state IN ('UPLOADED', 'MEASURED', 'CHECKED') AND
                """
                    + AS_READ)
            .param("findings", JSON.writeValueAsString(findings))
            .param("rows", findings.rows())
            .params(asRead(file))
            .update()
        == 1;
  }

  private static Map<String, @Nullable Object> asRead(PastImport file) {
    var parameters = new HashMap<String, @Nullable Object>();
    parameters.put("id", file.id());
    parameters.put("choices", JSON.writeValueAsString(file.choices()));
    parameters.put("community", file.community().orElse(null));
    return parameters;
  }

  /** Writes down what a run found or did. */
  void record(UUID id, PastImport.State state, PastImport.Counts counts, Optional<Instant> cut) {
    database
        .sql(
            """
            UPDATE case_import
            SET state = :state, row_count = :rows, new_count = :added, changed_count = :changed,
              unchanged_count = :unchanged, left_count = :left, wrong_count = :wrong, cut_at = :cut,
              imported_at = CASE WHEN :state = 'IMPORTED' THEN :now::timestamptz END
            WHERE id = :id
            """)
        .param("state", state.name())
        .param("rows", counts.rows())
        .param("added", counts.added())
        .param("changed", counts.changed())
        .param("unchanged", counts.unchanged())
        .param("left", counts.left())
        .param("wrong", counts.wrong())
        .param("cut", cut.map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null))
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("id", id)
        .update();
  }

  void mark(UUID id, PastImport.State state) {
    database
        .sql("UPDATE case_import SET state = :state WHERE id = :id")
        .param("state", state.name())
        .param("id", id)
        .update();
  }
}
