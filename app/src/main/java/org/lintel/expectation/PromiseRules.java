package org.lintel.expectation;

import java.time.Clock;
import java.util.Map;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.Viewer;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** After how many days past its date a promise counts as broken without anybody saying so. */
@Component
public class PromiseRules {

  /** Shipped: a week in which somebody can still say what became of it. */
  public static final int USUAL_DAYS = 7;

  public static final int MOST_DAYS = 90;

  private final JdbcClient database;
  private final AuditTrail audit;
  private final Clock clock;

  PromiseRules(JdbcClient database, AuditTrail audit, Clock clock) {
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  public int breaksAfterDays() {
    return database
        .sql("SELECT breaks_after_days FROM promise_rule WHERE organisation_id = :organisation")
        .param("organisation", OrganisationScope.required())
        .query(Integer.class)
        .optional()
        .orElse(USUAL_DAYS);
  }

  /** Changes it for every promise that is open; what is broken stays so. */
  @Transactional
  public void breakAfter(Viewer viewer, int days) {
    database
        .sql(
            """
            INSERT INTO promise_rule (organisation_id, breaks_after_days, changed_at, changed_by)
            VALUES (:organisation, :days, :now, :by)
            ON CONFLICT (organisation_id) DO UPDATE
            SET breaks_after_days = excluded.breaks_after_days, changed_at = excluded.changed_at,
              changed_by = excluded.changed_by
            """)
        .param("organisation", OrganisationScope.required())
        .param("days", days)
        .param("now", Times.of(clock.instant()))
        .param("by", viewer.id())
        .update();
    audit.append(
        viewer.id(),
        "promise-rule-changed",
        "breaks-after-days",
        Map.of("days", String.valueOf(days)));
  }
}
