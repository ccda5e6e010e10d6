package org.lintel.casework.past;

import org.lintel.platform.database.OrganisationScope;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One file at a time in an organisation, to import it or to take it back: two could bring the same
 * case, or one carry on what the other takes away.
 */
final class PastTurn {

  private PastTurn() {}

  /** Waits for the turn, which ends with the transaction. */
  static void take(JdbcClient database) {
    database
        .sql("SELECT pg_advisory_xact_lock(hashtext('past-cases'), :organisation)")
        .param("organisation", OrganisationScope.required())
        .query((_, _) -> true)
        .single();
  }
}
