package org.lintel.channel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rules of the current organisation. */
@Component
public class NoticeRulebook {

  private final JdbcClient database;
  private final AuditTrail audit;
  private final Clock clock;

  NoticeRulebook(JdbcClient database, AuditTrail audit, Clock clock) {
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  /** Its own, else the shipped ones. */
  public NoticeRules rules() {
    return database
        .sql(
            """
            SELECT language, owners_from, owners_until, staff_from, staff_until, a_week, sms_cost,
              email_cost
            FROM notice_rules
            """)
        .query(NoticeRulebook::read)
        .optional()
        .orElse(NoticeRules.SHIPPED);
  }

  /** From now on these hold, also for what waits. */
  @Transactional
  public void change(Viewer viewer, NoticeRules rules) {
    database
        .sql(
            """
            INSERT INTO notice_rules (organisation_id, language, owners_from, owners_until,
              staff_from, staff_until, a_week, sms_cost, email_cost, changed_at, changed_by)
            VALUES (:organisation, :language, :ownersFrom, :ownersUntil, :staffFrom, :staffUntil,
              :aWeek, :smsCost, :emailCost, :now, :by)
            ON CONFLICT (organisation_id) DO UPDATE
            SET language = excluded.language, owners_from = excluded.owners_from,
              owners_until = excluded.owners_until, staff_from = excluded.staff_from,
              staff_until = excluded.staff_until, a_week = excluded.a_week,
              sms_cost = excluded.sms_cost, email_cost = excluded.email_cost,
              changed_at = excluded.changed_at,
              changed_by = excluded.changed_by
            """)
        .param("organisation", viewer.organisation())
        .param("language", rules.language())
        .param("ownersFrom", rules.owners().from())
        .param("ownersUntil", rules.owners().until())
        .param("staffFrom", rules.staff().from())
        .param("staffUntil", rules.staff().until())
        .param("aWeek", rules.aWeek())
        .param("smsCost", rules.smsCost())
        .param("emailCost", rules.emailCost())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("by", viewer.id())
        .update();
    audit.append(
        viewer.id(), "notice-rules-changed", String.valueOf(viewer.organisation()), Map.of());
  }

  private static NoticeRules read(ResultSet row, int number) throws SQLException {
    return new NoticeRules(
        row.getString("language"),
        quiet(row, "owners"),
        quiet(row, "staff"),
        row.getInt("a_week"),
        row.getInt("sms_cost"),
        row.getInt("email_cost"));
  }

  private static QuietHours quiet(ResultSet row, String whose) throws SQLException {
    return new QuietHours(
        row.getObject(whose + "_from", LocalTime.class),
        row.getObject(whose + "_until", LocalTime.class));
  }
}
