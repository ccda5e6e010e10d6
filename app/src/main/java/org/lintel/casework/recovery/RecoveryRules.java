package org.lintel.casework.recovery;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.Viewer;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The company's rules for when a recovery is opened, and its words for the call. */
@Component
public class RecoveryRules {

  /** Stands for all questionnaires that have no rule of their own. */
  public static final String ALL = "";

  public static final int LONGEST_SCRIPT = 2000;

  private final JdbcClient database;
  private final AuditTrail audit;
  private final Clock clock;

  RecoveryRules(JdbcClient database, AuditTrail audit, Clock clock) {
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Rules by questionnaire.
   *
   * @param own those that the company set; {@link #ALL} for all others
   */
  public record Rules(Map<String, RecoveryRule> own) {

    public Rules {
      own = Map.copyOf(own);
    }

    public RecoveryRule usual() {
      return own.getOrDefault(ALL, RecoveryRule.SHIPPED);
    }

    public RecoveryRule of(String instrument) {
      return own.getOrDefault(instrument, usual());
    }

    public boolean isOwn(String instrument) {
      return own.containsKey(instrument);
    }
  }

  public Rules all() {
    record Row(String instrument, RecoveryRule rule) {}
    return new Rules(
        database
            .sql(
                """
                SELECT instrument, recommend_at_most, satisfaction_at_most, is_on_contact
                FROM recovery_rule
                """)
            .query((row, number) ->
                new Row(
                    row.getString("instrument"),
                    new RecoveryRule(
                        Optional.ofNullable(row.getObject("recommend_at_most", Integer.class)),
                        Optional.ofNullable(row.getObject("satisfaction_at_most", Integer.class)),
                        row.getBoolean("is_on_contact"))))
            .list()
            .stream()
            .collect(Collectors.toMap(Row::instrument, Row::rule)));
  }

  /** From now on; what is open stays open. */
  @Transactional
  public void keep(Viewer viewer, String instrument, RecoveryRule rule) {
    database
        .sql(
            """
            INSERT INTO recovery_rule (organisation_id, instrument, recommend_at_most,
              satisfaction_at_most, is_on_contact, changed_at, changed_by)
            VALUES (:organisation, :instrument, :recommend, :satisfaction, :contact, :now, :by)
            ON CONFLICT (organisation_id, instrument) DO UPDATE
            SET recommend_at_most = excluded.recommend_at_most,
              satisfaction_at_most = excluded.satisfaction_at_most,
              is_on_contact = excluded.is_on_contact, changed_at = excluded.changed_at,
              changed_by = excluded.changed_by
            """)
        .param("organisation", OrganisationScope.required())
        .param("instrument", instrument)
        .param("recommend", rule.recommendAtMost().orElse(null))
        .param("satisfaction", rule.satisfactionAtMost().orElse(null))
        .param("contact", rule.isOnContact())
        .param("now", Times.of(clock.instant()))
        .param("by", viewer.id())
        .update();
    note(viewer, instrument);
  }

  /** Back to what holds for all, or to what is shipped. */
  @Transactional
  public void drop(Viewer viewer, String instrument) {
    database
        .sql("DELETE FROM recovery_rule WHERE instrument = :instrument")
        .param("instrument", instrument)
        .update();
    note(viewer, instrument);
  }

  private void note(Viewer viewer, String instrument) {
    audit.append(viewer.id(), "recovery-rule-changed", "recovery-rules:" + instrument, Map.of());
  }

  /**
   * What holds whatever was asked.
   *
   * @param script own words for the call, a line for each step; empty: as shipped
   */
  public record Settings(boolean isOnPromise, String script) {}

  public Settings settings() {
    return database
        .sql("SELECT is_on_promise, script FROM recovery_setting")
        .query(
            (row, number) -> new Settings(row.getBoolean("is_on_promise"), row.getString("script")))
        .optional()
        .orElse(new Settings(true, ""));
  }

  @Transactional
  public void keep(Viewer viewer, Settings settings) {
    database
        .sql(
            """
            INSERT INTO recovery_setting (organisation_id, is_on_promise, script, changed_at,
              changed_by)
            VALUES (:organisation, :promise, :script, :now, :by)
            ON CONFLICT (organisation_id) DO UPDATE
            SET is_on_promise = excluded.is_on_promise, script = excluded.script,
              changed_at = excluded.changed_at, changed_by = excluded.changed_by
            """)
        .param("organisation", OrganisationScope.required())
        .param("promise", settings.isOnPromise())
        .param("script", settings.script())
        .param("now", Times.of(clock.instant()))
        .param("by", viewer.id())
        .update();
    audit.append(viewer.id(), "recovery-settings-changed", "recovery-settings", Map.of());
  }
}
