package org.lintel.casework;

import org.lintel.identity.Permission;
import org.lintel.platform.AuditSubjects;
import org.lintel.platform.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IncidentConfiguration {

  @Bean
  MenuEntry incidentsEntry() {
    return new MenuEntry(
        "menu.service",
        305,
        "casework.incidents.title",
        "/incidents",
        "alert-triangle",
        Permission.READ_CASES,
        false);
  }

  /** Incidents in the audit log: called by when they began. */
  @Bean
  AuditSubjects incidentSubjects() {
    return () ->
        """
        SELECT id, words AS name, '/incidents/' || id AS address
        FROM incident
        WHERE id = ANY (:subjects::uuid[])
        """;
  }
}
