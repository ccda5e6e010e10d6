package org.lintel.platform.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Names of organisations for the head of every page; kept in memory, renewed on change. */
@Component
public class OrganisationNames {

  private final JdbcClient database;
  private final Map<Integer, Shell.Organisation> known = new ConcurrentHashMap<>();

  OrganisationNames(JdbcClient database) {
    this.database = database;
  }

  public Shell.Organisation of(int organisation) {
    return known.computeIfAbsent(organisation, this::read);
  }

  /** Called after a name was changed. */
  public void forget(int organisation) {
    known.remove(organisation);
  }

  private Shell.Organisation read(int organisation) {
    return database
        .sql(
            """
            SELECT name, is_demonstration
            FROM organisation
            WHERE id = :organisation
            """)
        .param("organisation", organisation)
        .query((row, number) ->
            new Shell.Organisation(row.getString("name"), row.getBoolean("is_demonstration")))
        .single();
  }
}
