package org.lintel.casework.recovery;

import java.time.Clock;
import java.time.YearMonth;
import java.util.Map;
import java.util.stream.Collectors;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.Viewer;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What gestures may cost in a community and month before somebody else has to agree. */
@Component
public class GestureBudgets {

  /** Stands for all communities that have no budget of their own. */
  public static final int ALL = 0;

  private final JdbcClient database;
  private final AuditTrail audit;
  private final Clock clock;

  GestureBudgets(JdbcClient database, AuditTrail audit, Clock clock) {
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Limits in fen.
   *
   * @param monthFen of all gestures in a calendar month
   * @param singleFen of one gesture
   */
  public record Budget(int monthFen, int singleFen) {

    /** Shipped: small enough that nobody asks for it to be larger without thinking. */
    public static final Budget SHIPPED = new Budget(100_000, 10_000);

    public static final int MOST_MONTH_FEN = 1_000_000_000;
  }

  /** Own budgets by community. */
  public Map<Integer, Budget> all() {
    record Row(int community, Budget budget) {}
    return database
        .sql("SELECT community_id, month_fen, single_fen FROM gesture_budget")
        .query((row, number) ->
            new Row(
                row.getInt("community_id"),
                new Budget(row.getInt("month_fen"), row.getInt("single_fen"))))
        .list()
        .stream()
        .collect(Collectors.toMap(Row::community, Row::budget));
  }

  public Budget of(int community) {
    Map<Integer, Budget> all = all();
    return all.getOrDefault(community, all.getOrDefault(ALL, Budget.SHIPPED));
  }

  /** What was agreed to in that month already. */
  public long spentFen(int community, YearMonth month) {
    return database
        .sql(
            """
            SELECT coalesce(sum(cost_fen), 0)
            FROM recovery_gesture
            WHERE community_id = :community AND month = :month AND state = 'APPROVED'
            """)
        .param("community", community)
        .param("month", month.atDay(1))
        .query(Long.class)
        .single();
  }

  @Transactional
  public void keep(Viewer viewer, int community, Budget budget) {
    database
        .sql(
            """
            INSERT INTO gesture_budget
              (organisation_id, community_id, month_fen, single_fen, changed_at, changed_by)
            VALUES (:organisation, :community, :month, :single, :now, :by)
            ON CONFLICT (organisation_id, community_id) DO UPDATE
            SET month_fen = excluded.month_fen, single_fen = excluded.single_fen,
              changed_at = excluded.changed_at, changed_by = excluded.changed_by
            """)
        .param("organisation", OrganisationScope.required())
        .param("community", community)
        .param("month", budget.monthFen())
        .param("single", budget.singleFen())
        .param("now", Times.of(clock.instant()))
        .param("by", viewer.id())
        .update();
    audit.append(
        viewer.id(),
        "gesture-budget-changed",
        "gesture-budget:" + community,
        Map.of(
            "month-fen", String.valueOf(budget.monthFen()),
            "single-fen", String.valueOf(budget.singleFen())));
  }
}
