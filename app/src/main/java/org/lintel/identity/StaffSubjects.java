package org.lintel.identity;

import org.lintel.platform.AuditSubjects;
import org.springframework.stereotype.Component;

/** Staff and the company itself in the audit log. */
@Component
class StaffSubjects implements AuditSubjects {

  @Override
  public String statement() {
    return """
    SELECT id, name, '/staff/' || id AS address
    FROM staff
    WHERE id = ANY (:subjects::uuid[])
    UNION ALL
    SELECT uuid, name, '/settings'
    FROM organisation
    WHERE uuid = ANY (:subjects::uuid[])
    """;
  }
}
