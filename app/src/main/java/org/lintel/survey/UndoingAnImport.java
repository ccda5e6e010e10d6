package org.lintel.survey;

import java.time.Clock;
import java.util.Map;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes an import of past answers back as if it had never been; the file stays. */
@Component
public class UndoingAnImport {

  private final JdbcClient database;
  private final ImportedWaves waves;
  private final AuditTrail audit;
  private final Clock clock;

  UndoingAnImport(JdbcClient database, ImportedWaves waves, AuditTrail audit, Clock clock) {
    this.database = database;
    this.waves = waves;
    this.audit = audit;
    this.clock = clock;
  }

  /** False when nothing of it is stored. */
  @Transactional
  public boolean undo(Viewer viewer, AnswerImport file) {
    int changed =
        database
            .sql(
                """
                UPDATE answer_import
                SET state = 'UNDONE', wave_id = NULL, undone_at = :now
                WHERE id = :id AND state = 'IMPORTED'
                """)
            .param("now", Times.of(clock.instant()))
            .param("id", file.id())
            .update();
    if (changed == 0 || file.wave().isEmpty()) {
      return false;
    }
    int wave = file.wave().getAsInt();
    database
        .sql("DELETE FROM answer_import_row WHERE import_id = :id")
        .param("id", file.id())
        .update();
    String uuid = waves.uuid(wave).toString();
    waves.remove(wave);
    audit.append(
        viewer.id(),
        "answers-import-undone",
        uuid,
        Map.of("stored", String.valueOf(file.stored())));
    return true;
  }
}
