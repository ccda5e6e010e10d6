package org.lintel.casework;

import org.lintel.platform.AuditSubjects;
import org.springframework.stereotype.Component;

/** Cases in the audit log: called by their number. */
@Component
class CaseSubjects implements AuditSubjects {

  @Override
  public String statement() {
    return """
    SELECT id, '#A' || number AS name, '/cases/' || id AS address
    FROM service_case
    WHERE id = ANY (:subjects::uuid[])
    """;
  }
}
