package org.lintel.community.roster;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintel.community.HouseholdsSucceeded;
import org.lintel.community.KeepingHouseholds.HouseholdEnded;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells others which households a roster ended because their owner is another now. */
@Component
class RosterSuccessions {

  private final JdbcClient database;
  private final ApplicationEventPublisher events;

  RosterSuccessions(JdbcClient database, ApplicationEventPublisher events) {
    this.database = database;
    this.events = events;
  }

  /** In the transaction of the import, after its households are there. */
  void tell(UUID roster) {
    List<HouseholdEnded> ended = of(roster);
    if (!ended.isEmpty()) {
      events.publishEvent(new HouseholdsSucceeded(ended));
    }
  }

  /** In the transaction of the undo, with what {@link #of} said before. */
  void tellTakenBack(List<HouseholdEnded> ended) {
    if (!ended.isEmpty()) {
      events.publishEvent(new HouseholdsSucceeded.TakenBack(ended));
    }
  }

  List<HouseholdEnded> of(UUID roster) {
    return database
        .sql(
            """
            SELECT c.community_id, c.target_id AS household, h.id AS successor
            FROM roster_import_change c
            JOIN household old ON old.community_id = c.community_id AND old.id = c.target_id
            JOIN household h ON h.community_id = old.community_id AND h.unit_id = old.unit_id
              AND h.import_id = c.import_id
            WHERE c.import_id = :roster AND c.target = 'HOUSEHOLD'
              AND jsonb_exists(c.before, 'until')
            ORDER BY c.community_id, c.target_id
            """)
        .param("roster", roster)
        .query((row, number) ->
            new HouseholdEnded(
                row.getInt("community_id"),
                row.getObject("household", UUID.class),
                Optional.of(row.getObject("successor", UUID.class))))
        .list();
  }
}
