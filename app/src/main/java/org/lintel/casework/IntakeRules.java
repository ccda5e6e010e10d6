package org.lintel.casework;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.Viewer;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How much a company lets in before more is asked to wait. */
@Component
public class IntakeRules {

  private final JdbcClient database;
  private final AuditTrail audit;
  private final Clock clock;

  IntakeRules(JdbcClient database, AuditTrail audit, Clock clock) {
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * The limits.
   *
   * @param household within a day, of what a household sends by itself
   * @param sameProblem the same, of one problem in one place
   * @param phone within a day, from one number
   * @param network within a day, from one network: the phones of a whole town can be behind one
   * @param channel within an hour, through one way into one community
   */
  public record Limits(int household, int sameProblem, int phone, int network, int channel) {

    /** What Lintel ships. */
    public static final Limits SHIPPED = new Limits(10, 2, 10, 1000, 1000);

    public int of(IntakeLimits.Kind kind) {
      return switch (kind) {
        case HOUSEHOLD -> household;
        case SAME_PROBLEM -> sameProblem;
        case PHONE -> phone;
        case NETWORK -> network;
        case CHANNEL -> channel;
      };
    }

    /** The largest that can be set. */
    public static int largest(IntakeLimits.Kind kind) {
      return switch (kind) {
        case HOUSEHOLD, SAME_PROBLEM, PHONE -> 1000;
        case NETWORK -> 10_000;
        case CHANNEL -> 100_000;
      };
    }
  }

  public Limits now() {
    return database
        .sql(
            """
            SELECT household, same_problem, phone, network, channel
            FROM intake_limits
            WHERE organisation_id = :organisation
            """)
        .param("organisation", OrganisationScope.required())
        .query((row, _) ->
            new Limits(
                row.getInt("household"),
                row.getInt("same_problem"),
                row.getInt("phone"),
                row.getInt("network"),
                row.getInt("channel")))
        .optional()
        .orElse(Limits.SHIPPED);
  }

  @Transactional
  public void change(Viewer viewer, Limits limits) {
    database
        .sql(
            """
            INSERT INTO intake_limits
              (organisation_id, household, same_problem, phone, network, channel, changed_at,
              changed_by)
            VALUES
              (:organisation, :household, :same, :phone, :network, :channel, :now, :by)
            ON CONFLICT (organisation_id) DO UPDATE
            SET household = excluded.household, same_problem = excluded.same_problem,
              phone = excluded.phone, network = excluded.network, channel = excluded.channel,
              changed_at = excluded.changed_at, changed_by = excluded.changed_by
            """)
        .param("organisation", OrganisationScope.required())
        .param("household", limits.household())
        .param("same", limits.sameProblem())
        .param("phone", limits.phone())
        .param("network", limits.network())
        .param("channel", limits.channel())
        .param("now", Times.of(clock.instant()))
        .param("by", viewer.id())
        .update();
    Map<String, String> details = new HashMap<>();
    for (IntakeLimits.Kind kind : IntakeLimits.Kind.values()) {
      details.put("limit-" + kind.key(), String.valueOf(limits.of(kind)));
    }
    audit.append(viewer.id(), "intake-limits-changed", "intake-limits", details);
  }
}
