package org.lintel.calendar;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lintel.calendar.Shipped.ShippedDay;
import org.lintel.calendar.Shipped.ShippedHours;
import org.lintel.calendar.Shipped.ShippedRule;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.Identifiers;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives an organisation the shipped hours, holidays and rules as its own, to be changed at will. A
 * later version of Lintel that knows more years or rules adds what is missing and changes nothing.
 */
@Component
class Presets {

  private static final Map<Integer, List<ShippedDay>> SHIPPED_YEARS =
      Shipped.days().stream().collect(Collectors.groupingBy(ShippedDay::year));
  private static final List<ShippedRule> SHIPPED_RULES = Shipped.rules();

  private final JdbcClient database;
  private final HoursRows hoursRows;
  private final RuleRows rules;
  private final RecountPosition recount;
  private final Reckonings reckonings;
  private final Identifiers identifiers;
  private final Clock clock;

  Presets(
      JdbcClient database,
      HoursRows hoursRows,
      RuleRows rules,
      RecountPosition recount,
      Reckonings reckonings,
      Identifiers identifiers,
      Clock clock) {
    this.database = database;
    this.hoursRows = hoursRows;
    this.rules = rules;
    this.recount = recount;
    this.reckonings = reckonings;
    this.identifiers = identifiers;
    this.clock = clock;
  }

  /** Within the caller's transaction, once in each; cheap when there is nothing to add. */
  void ensure() {
    var together = reckonings.together();
    if (together.lacksPresets()) {
      ensureNow();
      together.presetsAreThere();
    }
  }

  private void ensureNow() {
    if (knowsAll()) {
      return;
    }
    Shipped.hours().forEach(this::add);
    boolean isAdded = false;
    for (List<ShippedDay> year : SHIPPED_YEARS.values()) {
      isAdded |= add(year);
    }
    if (isAdded) {
      recount.ask();
    }
    SHIPPED_RULES.forEach(this::add);
  }

  private boolean knowsAll() {
    return database
        .sql(
            """
            SELECT (SELECT count(*) FROM holiday_notice WHERE year = ANY (:years)) = :yearCount
              AND (SELECT count(*) FROM clock_rule WHERE preset = ANY (:rules)) = :ruleCount
            """)
        .param("years", SHIPPED_YEARS.keySet().toArray(Integer[]::new))
        .param("yearCount", SHIPPED_YEARS.size())
        .param("rules", SHIPPED_RULES.stream().map(ShippedRule::preset).toArray(String[]::new))
        .param("ruleCount", SHIPPED_RULES.size())
        .query(Boolean.class)
        .single();
  }

  private void add(ShippedHours hours) {
    UUID id = identifiers.next();
    int added =
        database
            .sql(
                """
                INSERT INTO working_calendar (id, organisation_id, preset, observes_holidays,
                  is_default, changed_at)
                VALUES (:id, :organisation, :preset, :observes, :default, :now)
                ON CONFLICT DO NOTHING
                """)
            .param("id", id)
            .param("organisation", OrganisationScope.required())
            .param("preset", hours.preset())
            .param("observes", hours.observesHolidays())
            .param("default", hours.isDefault())
            .param("now", ClockRows.time(clock.instant()))
            .update();
    if (added > 0) {
      List<Hours> stretches = HoursText.read(hours.hours()).orElseThrow();
      hours.days().forEach(day -> stretches.forEach(each -> hoursRows.add(id, day, each)));
    }
  }

  /** Whether it was missing. */
  private boolean add(List<ShippedDay> year) {
    ShippedDay any = year.getFirst();
    int added =
        database
            .sql(
                """
                INSERT INTO holiday_notice (organisation_id, year, source, published_on, taken_at)
                VALUES (:organisation, :year, :source, :published, :now)
                ON CONFLICT DO NOTHING
                """)
            .param("organisation", OrganisationScope.required())
            .param("year", any.year())
            .param("source", any.notice())
            .param("published", any.published())
            .param("now", ClockRows.time(clock.instant()))
            .update();
    if (added > 0) {
      year.forEach(this::add);
    }
    return added > 0;
  }

  private void add(ShippedDay day) {
    database
        .sql(
            """
            INSERT INTO special_day (organisation_id, day, kind, name)
            VALUES (:organisation, :day, :kind, :name)
            ON CONFLICT DO NOTHING
            """)
        .param("organisation", OrganisationScope.required())
        .param("day", day.day())
        .param("kind", day.kind().name())
        .param("name", day.name())
        .update();
  }

  private void add(ShippedRule shipped) {
    UUID id = identifiers.next();
    if (rules.insertRule(id, shipped.preset())) {
      rules.insertVersion(rule(id, shipped), counting(shipped), AuditTrail.SYSTEM);
    }
  }

  private static ClockRule rule(UUID id, ShippedRule shipped) {
    return new ClockRule(
        new RuleName(id, 1, shipped.preset(), ""),
        new RuleScope(
            shipped.purpose(),
            shipped.kind(),
            shipped.severity().map(Severity::valueOf),
            Optional.empty(),
            Optional.empty()),
        ClockMeasure.valueOf(shipped.measure()),
        shipped.minutes().map(minutes -> allowance(shipped, minutes)),
        shipped.repeat().map(Duration::ofMinutes),
        shipped.ladder(),
        "",
        true,
        true);
  }

  private static Allowance allowance(ShippedRule shipped, int minutes) {
    return new Allowance(
        Duration.ofMinutes(minutes),
        counting(shipped),
        shipped.cap().map(Duration::ofMinutes),
        shipped.stoppedBy().stream()
            .map(PauseReason::valueOf)
            .collect(Collectors.toUnmodifiableSet()),
        shipped.weather());
  }

  private static Counting counting(ShippedRule shipped) {
    return Counting.valueOf(shipped.counting());
  }
}
