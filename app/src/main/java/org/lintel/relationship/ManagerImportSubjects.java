package org.lintel.relationship;

import org.lintel.platform.AuditSubjects;
import org.springframework.stereotype.Component;

/** Lists of account managers in the audit log, by the name of their file. */
@Component
class ManagerImportSubjects implements AuditSubjects {

  @Override
  public String statement() {
    return """
    SELECT id, file_name AS name, '/imports/account-managers/' || id AS address
    FROM account_manager_import
    WHERE id = ANY (:subjects::uuid[])
    """;
  }
}
