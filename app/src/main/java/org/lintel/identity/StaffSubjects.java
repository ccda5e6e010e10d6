package org.lintel.identity;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.lintel.platform.AuditSubjects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Staff and the company itself in the audit log. */
@Component
class StaffSubjects implements AuditSubjects {

  private final JdbcClient database;

  StaffSubjects(JdbcClient database) {
    this.database = database;
  }

  @Override
  public Map<UUID, Named> name(Collection<UUID> subjects) {
    var names = new HashMap<UUID, Named>();
    database
        .sql(
            """
            SELECT id, name, '/staff/' || id AS address
            FROM staff
            WHERE id = ANY (:subjects::uuid[])
            UNION ALL
            SELECT uuid, name, '/settings'
            FROM organisation
            WHERE uuid = ANY (:subjects::uuid[])
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
