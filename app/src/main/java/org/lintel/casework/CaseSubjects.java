package org.lintel.casework;

import org.lintel.platform.AuditSubjects;
import org.springframework.stereotype.Component;

/** Cases in the audit log, called by their number, and rules of assignment. */
@Component
class CaseSubjects implements AuditSubjects {

  @Override
  public String statement() {
    return """
    SELECT id, '#A' || number AS name, '/cases/' || id AS address
    FROM service_case
    WHERE id = ANY (:subjects::uuid[])
    UNION ALL
    SELECT id, name, '/assignment-rules'
    FROM assignment_rule
    WHERE id = ANY (:subjects::uuid[])
    """;
  }
}
