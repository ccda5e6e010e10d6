package org.lintel.calendar;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes versions of rules. */
@Component
class RuleRows {

  private final JdbcClient database;
  private final Clock clock;

  RuleRows(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** False when the company has the shipped rule of that name already. */
  boolean insertRule(UUID id, String preset) {
    return database
            .sql(
                """
                INSERT INTO clock_rule (id, organisation_id, preset, made_at)
                VALUES (:id, :organisation, :preset, :now)
                ON CONFLICT DO NOTHING
                """)
            .param("id", id)
            .param("organisation", OrganisationScope.required())
            .param("preset", preset)
            .param("now", ClockRows.time(clock.instant()))
            .update()
        > 0;
  }

  /** Until the transaction ends nobody else makes a version. */
  void hold(UUID rule) {
    database
        .sql("SELECT id FROM clock_rule WHERE id = :id FOR UPDATE")
        .param("id", rule)
        .query(UUID.class)
        .optional();
  }

  void insertVersion(ClockRule rule, Counting counting, UUID by) {
    RuleScope scope = rule.scope();
    database
        .sql(
            """
            INSERT INTO clock_rule_version (rule_id, version, organisation_id, name, source,
              is_to_be_checked, is_active, purpose, kind, severity, grade, community_id, measure,
              counting, minutes, repeat_minutes, cap_minutes, stopped_by, weather_percent,
              weather_kinds, weather_level, weather_topics, made_at, made_by)
            VALUES (:rule, :version, :organisation, :name, :source, :toBeChecked, :active, :purpose,
              :kind, :severity, :grade, :community, :measure, :counting, :minutes, :repeat, :cap,
              :stoppedBy, :weatherPercent, :weatherKinds, :weatherLevel, :weatherTopics, :now, :by)
            """)
        .param("rule", rule.name().rule())
        .param("version", rule.name().version())
        .param("organisation", OrganisationScope.required())
        .param("name", rule.name().own())
        .param("source", rule.source())
        .param("toBeChecked", rule.isToBeChecked())
        .param("active", rule.isActive())
        .param("purpose", scope.purpose())
        .param("kind", scope.kind().orElse(null))
        .param("severity", scope.severity().map(Enum::name).orElse(null))
        .param("grade", scope.grade().orElse(null))
        .param("community", scope.community().orElse(null))
        .param("measure", rule.measure().name())
        .param("counting", counting.name())
        .param("minutes", rule.allowance().map(each -> each.amount().toMinutes()).orElse(null))
        .param("repeat", rule.repeat().map(Duration::toMinutes).orElse(null))
        .param(
            "cap", rule.allowance().flatMap(Allowance::cap).map(Duration::toMinutes).orElse(null))
        .param("stoppedBy", stoppedBy(rule))
        .params(WeatherColumns.of(rule.allowance().flatMap(Allowance::weather)))
        .param("now", ClockRows.time(clock.instant()))
        .param("by", by)
        .update();
    rule.ladder().forEach(rung -> insertRung(rule, rung));
  }

  private static String[] stoppedBy(ClockRule rule) {
    return rule.allowance().stream()
        .flatMap(allowance -> allowance.stoppedBy().stream())
        .map(Enum::name)
        .sorted()
        .toArray(String[]::new);
  }

  private void insertRung(ClockRule rule, Rung rung) {
    database
        .sql(
            """
            INSERT INTO clock_rung (rule_id, version, step, organisation_id, offset_minutes, level,
              in_hours_only)
            VALUES (:rule, :version, :step, :organisation, :offset, :level, :inHours)
            """)
        .param("rule", rule.name().rule())
        .param("version", rule.name().version())
        .param("step", rung.step())
        .param("organisation", OrganisationScope.required())
        .param("offset", rung.offset().toMinutes())
        .param("level", rung.level().name())
        .param("inHours", rung.isInHoursOnly())
        .update();
  }
}
