package org.lintel.platform.web;

import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lintel.platform.ServicePhone;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Names, time zones and service phones of organisations, which every page needs; kept in memory,
 * renewed on change.
 */
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

  /** The time zone of the organisation whose scope is entered. */
  public ZoneId zone() {
    return of(OrganisationScope.required()).zone();
  }

  /** Called after name, time zone or service phone was changed. */
  public void forget(int organisation) {
    known.remove(organisation);
  }

  private Shell.Organisation read(int organisation) {
    return database
        .sql(
            """
            SELECT name, is_demonstration, time_zone, service_phone
            FROM organisation
            WHERE id = :organisation
            """)
        .param("organisation", organisation)
        .query((row, number) ->
            new Shell.Organisation(
                row.getString("name"),
                row.getBoolean("is_demonstration"),
                ZoneId.of(row.getString("time_zone")),
                ServicePhone.stored(row.getString("service_phone"))))
        .optional()
        .orElse(Shell.Organisation.NONE);
  }
}
