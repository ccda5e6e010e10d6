package org.lintel.casework.recovery;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.lintel.community.HouseholdsSucceeded;
import org.lintel.community.KeepingHouseholds.HouseholdEnded;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A household moves out: nobody calls it any more, nor asks it later. Where a roster said so and is
 * taken back, what ended by that goes on.
 */
@Component
class FollowingMovedHouseholds {

  private final JdbcClient database;
  private final EndingOfMovedHouseholds ending;

  FollowingMovedHouseholds(JdbcClient database, EndingOfMovedHouseholds ending) {
    this.database = database;
    this.ending = ending;
  }

  @EventListener
  void follow(HouseholdEnded ended) {
    OpeningARecovery.hold(database, ended.household());
    follow(List.of(ended));
  }

  @EventListener
  void follow(HouseholdsSucceeded succeeded) {
    follow(succeeded.ended());
  }

  @EventListener
  void goOn(HouseholdsSucceeded.TakenBack taken) {
    run(
            taken.ended(),
            """
            AND r.closed_at IS NOT NULL AND EXISTS (
              SELECT 1
              FROM recovery_entry x
              WHERE x.community_id = r.community_id AND x.recovery_id = r.id AND x.kind = 'MOVED_AWAY')
            """)
        .forEach(ending::goOn);
  }

  private void follow(List<HouseholdEnded> ended) {
    run(
            ended,
            """
            AND (r.closed_at IS NULL OR (r.check_at IS NOT NULL AND r.checked_at IS NULL))
            """)
        .forEach(ending::end);
  }

  /** One recovery. */
  record Key(int community, UUID id) {}

  /** In the order of the key, as everybody holds recoveries. */
  private List<Key> run(List<HouseholdEnded> ended, String condition) {
    return database
        .sql(
            """
            SELECT r.community_id, r.id
            FROM unnest(:communities::int[], :households::uuid[]) AS e (community_id, household_id)
            JOIN recovery r
              ON r.community_id = e.community_id AND r.household_id = e.household_id
            """
                + condition)
        .param("communities", HouseholdsSucceeded.communities(ended))
        .param("households", HouseholdsSucceeded.households(ended))
        .query(
            (row, number) -> new Key(row.getInt("community_id"), row.getObject("id", UUID.class)))
        .list()
        .stream()
        .sorted(Comparator.comparingInt(Key::community).thenComparing(Key::id))
        .toList();
  }
}
