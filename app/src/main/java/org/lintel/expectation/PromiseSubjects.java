package org.lintel.expectation;

import org.lintel.platform.AuditSubjects;
import org.springframework.stereotype.Component;

/** Promises in the audit log: called by where they were made and the day they are due. */
@Component
class PromiseSubjects implements AuditSubjects {

  @Override
  public String statement() {
    return """
    SELECT p.id, concat_ws(' · ', nullif(p.source_label, ''), (p.due_at AT TIME ZONE c.time_zone)::date)
        AS name, '/promises/' || p.id AS address
    FROM promise p
    JOIN community_place c ON c.community_id = p.community_id
    WHERE p.id = ANY (:subjects::uuid[])
    """;
  }
}
