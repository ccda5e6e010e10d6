package org.lintel.identity.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lintel.platform.AuditSubjects;
import org.lintel.platform.AuditSubjects.Named;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks every module what the things are called that the audit log names by their ids. */
@Component
class SubjectNames {

  private final JdbcClient database;
  private final List<AuditSubjects> modules;

  SubjectNames(JdbcClient database, List<AuditSubjects> modules) {
    this.database = database;
    this.modules = List.copyOf(modules);
  }

  /** Names of those that some module knows. */
  Map<UUID, Named> of(Collection<UUID> ids) {
    var names = new HashMap<UUID, Named>();
    if (ids.isEmpty()) {
      return names;
    }
    UUID[] subjects = ids.toArray(UUID[]::new);
    for (AuditSubjects module : modules) {
      database
          .sql(module.statement())
          .param("subjects", subjects)
          .query(row -> {
            names.put(
                row.getObject("id", UUID.class),
                new Named(row.getString("name"), row.getString("address")));
          });
    }
    return names;
  }
}
