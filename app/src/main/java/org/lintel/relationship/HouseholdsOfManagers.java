package org.lintel.relationship;

import java.util.Set;
import java.util.UUID;
import org.lintel.community.HouseholdsInCharge;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The households of an account manager. */
@Component
class HouseholdsOfManagers implements HouseholdsInCharge {

  private final JdbcClient database;

  HouseholdsOfManagers(JdbcClient database) {
    this.database = database;
  }

  @Override
  public Set<UUID> of(UUID staff) {
    return Set.copyOf(
        database
            .sql(
                """
                SELECT household_id
                FROM account_management
                WHERE staff_id = :staff AND until IS NULL
                """)
            .param("staff", staff)
            .query((row, _) -> row.getObject("household_id", UUID.class))
            .list());
  }
}
