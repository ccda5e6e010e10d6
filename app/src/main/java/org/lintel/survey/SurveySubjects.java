package org.lintel.survey;

import org.lintel.platform.AuditSubjects;
import org.springframework.stereotype.Component;

/** Waves, imports of answers and wishes to be called in the audit log. */
@Component
class SurveySubjects implements AuditSubjects {

  @Override
  public String statement() {
    return """
    SELECT uuid AS id, name, '/surveys/' || uuid AS address
    FROM wave
    WHERE uuid = ANY (:subjects::uuid[])
    UNION ALL
    SELECT id, file_name, '/imports/answers/' || id
    FROM answer_import
    WHERE id = ANY (:subjects::uuid[])
    UNION ALL
    SELECT q.id, w.name, '/callbacks'
    FROM callback_request q
    JOIN wave w ON w.id = q.wave_id
    WHERE q.id = ANY (:subjects::uuid[])
    """;
  }
}
