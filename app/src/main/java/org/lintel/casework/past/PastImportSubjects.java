package org.lintel.casework.past;

import org.lintel.platform.AuditSubjects;
import org.springframework.stereotype.Component;

/** Files of past cases in the audit log, by their name. */
@Component
class PastImportSubjects implements AuditSubjects {

  @Override
  public String statement() {
    return """
    SELECT id, file_name AS name, '/imports/cases/' || id AS address
    FROM case_import
    WHERE id = ANY (:subjects::uuid[])
    """;
  }
}
