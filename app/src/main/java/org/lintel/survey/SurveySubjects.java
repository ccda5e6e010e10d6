package org.lintel.survey;

import org.lintel.platform.AuditSubjects;
import org.springframework.stereotype.Component;

/** Waves and imports of answers in the audit log. */
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
    """;
  }
}
