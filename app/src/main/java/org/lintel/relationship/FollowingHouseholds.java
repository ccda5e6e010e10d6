package org.lintel.relationship;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lintel.community.KeepingHouseholds.HouseholdEnded;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A household moves out: nobody looks after it any more. A new owner keeps the account manager of
 * the home, who introduces herself.
 */
@Component
class FollowingHouseholds {

  private final JdbcClient database;
  private final Clock clock;

  FollowingHouseholds(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** The act that gave the home to her stands for the new household too. */
  private static final String FOLLOW =
      """
      INSERT INTO account_management
        (community_id, id, organisation_id, household_id, staff_id, since, act_id, introduce_by)
      SELECT community_id, uuidv7(), organisation_id, :successor, staff_id, :now, act_id,
        :introduceBy
      FROM account_management
      WHERE community_id = :community AND household_id = :household AND until IS NULL
      """;

  private static final String END =
      """
      UPDATE account_management
      SET until = greatest(since, :now)
      WHERE community_id = :community AND household_id = :household AND until IS NULL
      """;

  private static final String SETTLE =
      """
      UPDATE contact
      SET followed_up_at = :now, followed_up_by = :nobody
      WHERE community_id = :community AND household_id = :household
        AND follow_up_on IS NOT NULL AND followed_up_at IS NULL
      """;

  @EventListener
  void follow(HouseholdEnded ended) {
    var parameters = new HashMap<String, @Nullable Object>();
    parameters.put("community", ended.community());
    parameters.put("household", ended.household());
    parameters.put("now", Times.of(clock.instant()));
    parameters.put(
        "introduceBy", clock.instant().atOffset(ZoneOffset.UTC).plus(AssignmentRows.TO_INTRODUCE));
    parameters.put("nobody", new UUID(0, 0));
    ended
        .successor()
        .ifPresent(successor -> {
          parameters.put("successor", successor);
          database.sql(FOLLOW).params(parameters).update();
        });
    database.sql(END).params(parameters).update();
    database.sql(SETTLE).params(parameters).update();
  }
}
