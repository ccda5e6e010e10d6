package org.lintel.survey;

import java.util.List;
import java.util.UUID;
import org.lintel.platform.file.StoredFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Uploaded files of past answers may name anybody, so they go when somebody is erased. What was
 * stored of them stays, and can still be taken back.
 */
@Component
class UploadedAnswerFiles {

  private final JdbcClient database;
  private final StoredFiles files;

  UploadedAnswerFiles(JdbcClient database, StoredFiles files) {
    this.database = database;
    this.files = files;
  }

  void removeAll() {
    List<UUID> kept =
        database
            .sql(
                """
                SELECT i.file_id
                FROM answer_import i
                JOIN stored_file f ON f.id = i.file_id
                WHERE i.state <> 'RUNNING'
                """)
            .query((row, number) -> row.getObject("file_id", UUID.class))
            .list();
    kept.forEach(files::delete);
  }
}
