package org.lintel.relationship;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.lintel.channel.SpokenWith;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Calls, visits and messages of the contact log count in the budget of a household. A call that
 * nobody answered disturbed nobody, and who was met by chance was not contacted.
 */
@Component
class ContactsInTheBudget implements SpokenWith {

  private final JdbcClient database;

  ContactsInTheBudget(JdbcClient database) {
    this.database = database;
  }

  @Override
  public List<Spoken> since(int community, UUID household, Instant since) {
    return database
        .sql(
            """
            SELECT kind, at
            FROM contact
            WHERE community_id = :community AND household_id = :household AND at > :since
              AND kind IN ('CALL', 'VISIT', 'MESSAGE') AND outcome <> 'NOT_REACHED'
            ORDER BY at DESC
            """)
        .param("community", community)
        .param("household", household)
        .param("since", Times.of(since))
        .query((row, number) ->
            new Spoken(row.getString("kind").toLowerCase(Locale.ROOT), Times.at(row, "at")))
        .list();
  }
}
