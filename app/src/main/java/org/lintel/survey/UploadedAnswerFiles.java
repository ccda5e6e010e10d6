package org.lintel.survey;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lintel.platform.Tidying;
import org.lintel.platform.file.StoredFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Uploaded files of past answers may name anybody, so they go after a month, and all when somebody
 * is erased. What was stored of them stays, and can still be taken back.
 */
@Component
class UploadedAnswerFiles implements Tidying {

  private static final Duration FILES_ARE_KEPT = Duration.ofDays(30);

  private final JdbcClient database;
  private final StoredFiles files;
  private final Clock clock;

  UploadedAnswerFiles(JdbcClient database, StoredFiles files, Clock clock) {
    this.database = database;
    this.files = files;
    this.clock = clock;
  }

  /** The same time after the upload as rosters. */
  @Override
  public void tidy() {
    remove(clock.instant().minus(FILES_ARE_KEPT));
  }

  void removeAll() {
    remove(clock.instant().plus(Duration.ofDays(1)));
  }

  private void remove(Instant uploadedBefore) {
    List<UUID> kept =
        database
            .sql(
                """
                SELECT i.file_id
                FROM answer_import i
                JOIN stored_file f ON f.id = i.file_id
                WHERE i.state <> 'RUNNING' AND i.uploaded_at < :before
                """)
            .param("before", Times.of(uploadedBefore))
            .query((row, number) -> row.getObject("file_id", UUID.class))
            .list();
    kept.forEach(files::delete);
  }
}
