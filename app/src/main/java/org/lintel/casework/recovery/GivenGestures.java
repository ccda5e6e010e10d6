package org.lintel.casework.recovery;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintel.identity.Permission;
import org.lintel.platform.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gestures that were asked for, and what of them the budget allows. */
@Component
public class GivenGestures {

  private final JdbcClient database;
  private final GestureBudgets budgets;

  GivenGestures(JdbcClient database, GestureBudgets budgets) {
    this.database = database;
    this.budgets = budgets;
  }

  /** How it stands. */
  public enum State {
    ASKED,
    APPROVED,
    REFUSED
  }

  /**
   * A gesture for one household.
   *
   * @param decidedBy empty when the budget decided
   */
  public record Given(
      UUID id,
      UUID gesture,
      String preset,
      String name,
      int costFen,
      State state,
      UUID askedBy,
      Optional<UUID> decidedBy,
      String reason) {}

  boolean isWithin(int community, YearMonth month, int costFen) {
    GestureBudgets.Budget budget = budgets.of(community);
    return costFen == 0
        || (costFen <= budget.singleFen()
            && budgets.spentFen(community, month) + costFen <= budget.monthFen());
  }

  /** Whether the viewer decides for that community. */
  public boolean mayDecide(Viewer viewer, Recovery found) {
    return database
        .sql(
            """
            SELECT EXISTS (
              SELECT 1
              FROM community_place
              WHERE community_id = :community AND path && :nodes::uuid[])
            """)
        .param("community", found.place().communityId())
        .param("nodes", viewer.nodes(Permission.APPROVE_GESTURES).toArray(UUID[]::new))
        .query(Boolean.class)
        .single();
  }

  /** The latest first. */
  public List<Given> of(Recovery found) {
    return database
        .sql(
            """
            SELECT r.id, r.gesture_id, g.preset, g.name, r.cost_fen, r.state, r.asked_by,
              r.decided_by, r.reason
            FROM recovery_gesture r
            JOIN gesture g ON g.id = r.gesture_id
            WHERE r.community_id = :community AND r.recovery_id = :id
            ORDER BY r.asked_at DESC, r.id
            """)
        .param("community", found.place().communityId())
        .param("id", found.id())
        .query((row, number) ->
            new Given(
                row.getObject("id", UUID.class),
                row.getObject("gesture_id", UUID.class),
                row.getString("preset"),
                row.getString("name"),
                row.getInt("cost_fen"),
                State.valueOf(row.getString("state")),
                row.getObject("asked_by", UUID.class),
                Optional.ofNullable(row.getObject("decided_by", UUID.class)),
                row.getString("reason")))
        .list();
  }
}
