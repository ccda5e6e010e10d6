package org.lintel.relationship;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lintel.community.HouseholdsSucceeded;
import org.lintel.community.KeepingHouseholds.HouseholdEnded;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A household moves out: nobody looks after it any more. A new owner keeps the account manager of
 * the home, who introduces herself; whether staff wrote it or a roster said so.
 */
@Component
class FollowingHouseholds {

  private static final String ENDED =
      """
      unnest(:communities::int[], :households::uuid[], :successors::uuid[])
        AS e (community_id, household_id, successor)
      """;

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
      SELECT m.community_id, uuidv7(), m.organisation_id, e.successor, m.staff_id,
        greatest(m.since, :now), m.act_id, :introduceBy
      FROM
      """
          + ENDED
          + """
          JOIN account_management m
            ON m.community_id = e.community_id AND m.household_id = e.household_id
          WHERE m.until IS NULL AND e.successor IS NOT NULL
          """;

  private static final String END =
      """
      UPDATE account_management m
      SET until = greatest(m.since, :now)
      FROM
      """
          + ENDED
          + """
          WHERE m.community_id = e.community_id AND m.household_id = e.household_id
            AND m.until IS NULL
          """;

  private static final String SETTLE =
      """
      UPDATE contact c
      SET followed_up_at = :now, followed_up_by = :nobody
      FROM
      """
          + ENDED
          + """
          WHERE c.community_id = e.community_id AND c.household_id = e.household_id
            AND c.follow_up_on IS NOT NULL AND c.followed_up_at IS NULL
          """;

  /** What followed is gone with the successor, and what ended then goes on. */
  private static final String GO_ON =
      """
      WITH gone AS (
        DELETE FROM account_management m
        USING
      """
          + ENDED
          + """
          WHERE m.community_id = e.community_id AND m.household_id = e.successor
          RETURNING m.community_id, e.household_id, m.staff_id, m.act_id, m.since)
          UPDATE account_management m
          SET until = NULL
          FROM gone g
          WHERE m.community_id = g.community_id AND m.household_id = g.household_id
            AND m.staff_id = g.staff_id AND m.act_id = g.act_id AND m.until = g.since
          """;

  private static final String UNSETTLE =
      """
      UPDATE contact c
      SET followed_up_at = NULL, followed_up_by = NULL
      FROM
      """
          + ENDED
          + """
          WHERE c.community_id = e.community_id AND c.household_id = e.household_id
            AND c.followed_up_by = :nobody
          """;

  @EventListener
  void follow(HouseholdEnded ended) {
    follow(List.of(ended));
  }

  @EventListener
  void follow(HouseholdsSucceeded succeeded) {
    follow(succeeded.ended());
  }

  @EventListener
  void goOn(HouseholdsSucceeded.TakenBack taken) {
    run(taken.ended(), GO_ON, UNSETTLE);
  }

  private void follow(List<HouseholdEnded> ended) {
    run(ended, FOLLOW, END, SETTLE);
  }

  private void run(List<HouseholdEnded> ended, String... statements) {
    Map<String, @Nullable Object> parameters = parameters(ended);
    for (String sql : statements) {
      database.sql(sql).params(parameters).update();
    }
  }

  private Map<String, @Nullable Object> parameters(List<HouseholdEnded> ended) {
    var parameters = new HashMap<String, @Nullable Object>();
    parameters.put("communities", HouseholdsSucceeded.communities(ended));
    parameters.put("households", HouseholdsSucceeded.households(ended));
    parameters.put("successors", HouseholdsSucceeded.successors(ended));
    parameters.put("now", Times.of(clock.instant()));
    parameters.put(
        "introduceBy", clock.instant().atOffset(ZoneOffset.UTC).plus(AssignmentRows.TO_INTRODUCE));
    parameters.put("nobody", new UUID(0, 0));
    return parameters;
  }
}
