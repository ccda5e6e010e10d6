package org.lintel.casework.recovery;

import org.lintel.platform.AuditSubjects;
import org.springframework.stereotype.Component;

/** Recoveries in the audit log: called by the community and the day; gestures by their names. */
@Component
class RecoverySubjects implements AuditSubjects {

  @Override
  public String statement() {
    return """
    SELECT r.id, p.name || ' · ' || (r.opened_at AT TIME ZONE p.time_zone)::date AS name,
      '/callbacks/' || r.id AS address
    FROM recovery r
    JOIN community_place p ON p.community_id = r.community_id
    WHERE r.id = ANY (:subjects::uuid[])
    UNION ALL
    SELECT g.id, g.name, '/gestures'
    FROM gesture g
    WHERE g.id = ANY (:subjects::uuid[]) AND g.name <> ''
    """;
  }
}
