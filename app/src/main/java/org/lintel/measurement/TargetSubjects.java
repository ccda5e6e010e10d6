package org.lintel.measurement;

import org.lintel.platform.AuditSubjects;
import org.springframework.stereotype.Component;

/** Targets in the audit log, by their value and the community that is to reach it. */
@Component
class TargetSubjects implements AuditSubjects {

  @Override
  public String statement() {
    return """
    SELECT t.id, concat_ws(' ', p.name, trim_scale(t.value)) AS name, '/targets' AS address
    FROM target t
    LEFT JOIN community_place p ON p.community_id = t.community_id
    WHERE t.id = ANY (:subjects::uuid[])
    """;
  }
}
