package org.lintel.survey;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.lintel.platform.AuditSubjects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Waves and imports of answers in the audit log. */
@Component
class SurveySubjects implements AuditSubjects {

  private final JdbcClient database;

  SurveySubjects(JdbcClient database) {
    this.database = database;
  }

  @Override
  public Map<UUID, Named> name(Collection<UUID> subjects) {
    var names = new HashMap<UUID, Named>();
    database
        .sql(
            """
            SELECT uuid AS id, name, '/surveys/' || uuid AS address
            FROM wave
            WHERE uuid = ANY (:subjects::uuid[])
            UNION ALL
            SELECT id, file_name, '/imports/answers/' || id
            FROM answer_import
            WHERE id = ANY (:subjects::uuid[])
            """)
        .param("subjects", subjects.toArray(UUID[]::new))
        .query(row -> {
          names.put(
              row.getObject("id", UUID.class),
              new Named(row.getString("name"), row.getString("address")));
        });
    return names;
  }
}
