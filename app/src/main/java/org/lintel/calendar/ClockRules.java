package org.lintel.calendar;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lintel.platform.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rules of the current organisation in all their versions. */
@Component
class ClockRules {

  private static final String VERSIONS =
      """
      SELECT v.rule_id, v.version, r.preset, v.name, v.source, v.is_to_be_checked, v.is_active,
        v.purpose, v.kind, v.severity, v.grade, v.community_id, v.measure, v.counting, v.minutes,
        v.repeat_minutes, v.cap_minutes, v.stopped_by, v.weather_percent, v.weather_kinds,
        v.weather_level, v.weather_topics,
        coalesce(array_agg(g.offset_minutes ORDER BY g.step)
          FILTER (WHERE g.step IS NOT NULL), '{}') AS offsets,
        coalesce(array_agg(g.level ORDER BY g.step)
          FILTER (WHERE g.step IS NOT NULL), '{}') AS levels,
        coalesce(array_agg(g.in_hours_only ORDER BY g.step)
          FILTER (WHERE g.step IS NOT NULL), '{}') AS in_hours
      FROM clock_rule_version v
      JOIN clock_rule r ON r.id = v.rule_id
      LEFT JOIN clock_rung g ON g.rule_id = v.rule_id AND g.version = v.version
      """;

  private final JdbcClient database;

  ClockRules(JdbcClient database) {
    this.database = database;
  }

  /** The newest version of each rule, also of those out of use. */
  List<ClockRule> newest() {
    return database
        .sql(
            VERSIONS
                + """
                WHERE v.version = (
                  SELECT max(n.version) FROM clock_rule_version n WHERE n.rule_id = v.rule_id)
                GROUP BY v.rule_id, v.version, r.preset
                ORDER BY v.purpose, v.kind NULLS FIRST, v.severity, v.measure, v.rule_id
                """)
        .query(ClockRules::rule)
        .list();
  }

  /** All versions of a rule, the newest first; none where there is no such rule. */
  List<ClockRule> versions(UUID rule) {
    return database
        .sql(
            VERSIONS
                + """
                WHERE v.rule_id = :rule
                GROUP BY v.rule_id, v.version, r.preset
                ORDER BY v.version DESC
                """)
        .param("rule", rule)
        .query(ClockRules::rule)
        .list();
  }

  private static Map<ClockMeasure, ClockRule> chosen(
      List<ClockRule> newest, ClockTerms terms, int community, Optional<Integer> grade) {
    Map<ClockMeasure, List<ClockRule>> fitting =
        newest.stream()
            .filter(rule -> rule.isActive() && rule.scope().fits(terms, community, grade))
            .collect(Collectors.groupingBy(ClockRule::measure));
    var chosen = new TreeMap<ClockMeasure, ClockRule>();
    fitting.forEach((measure, rules) -> chosen.put(measure, weightiest(rules)));
    return chosen;
  }

  /** Of two that say as much the older one holds: a new rule never takes over by accident. */
  private static ClockRule weightiest(List<ClockRule> rules) {
    return rules.stream()
        .max(
            Comparator.comparingInt((ClockRule rule) -> rule.scope().weight())
                .thenComparing(rule -> rule.name().rule(), Comparator.reverseOrder()))
        .orElseThrow();
  }

  /** Versions read once within a piece of work, and once more where one was made meanwhile. */
  final class Memory {
    private final Map<UUID, List<ClockRule>> read = new HashMap<>();
    private @Nullable List<ClockRule> newest;

    /** For each measure the active rule that says most about such a thing. */
    Map<ClockMeasure, ClockRule> chosen(ClockTerms terms, int community, Optional<Integer> grade) {
      List<ClockRule> all = newest == null ? newest() : newest;
      newest = all;
      return ClockRules.chosen(all, terms, community, grade);
    }

    ClockRule get(UUID rule, int version) {
      return known(rule, version)
          .or(() -> {
            read.put(rule, versions(rule));
            return known(rule, version);
          })
          .orElseThrow(() -> new NotFound("version " + version + " of clock rule " + rule));
    }

    private Optional<ClockRule> known(UUID rule, int version) {
      return read.getOrDefault(rule, List.of()).stream()
          .filter(each -> each.name().version() == version)
          .findFirst();
    }
  }

  private static ClockRule rule(ResultSet row, int number) throws SQLException {
    var name =
        new RuleName(
            row.getObject("rule_id", UUID.class),
            row.getInt("version"),
            row.getString("preset"),
            row.getString("name"));
    return new ClockRule(
        name,
        scope(row),
        ClockMeasure.valueOf(row.getString("measure")),
        allowance(row),
        minutes(row, "repeat_minutes"),
        ladder(row),
        row.getString("source"),
        row.getBoolean("is_to_be_checked"),
        row.getBoolean("is_active"));
  }

  private static RuleScope scope(ResultSet row) throws SQLException {
    return new RuleScope(
        row.getString("purpose"),
        Optional.ofNullable(row.getString("kind")),
        Optional.ofNullable(row.getString("severity")).map(Severity::valueOf),
        Optional.ofNullable(row.getObject("grade", Integer.class)),
        Optional.ofNullable(row.getObject("community_id", Integer.class)));
  }

  private static Optional<Allowance> allowance(ResultSet row) throws SQLException {
    Optional<Duration> amount = minutes(row, "minutes");
    if (amount.isEmpty()) {
      return Optional.empty();
    }
    var reasons =
        Arrays.stream(strings(row.getArray("stopped_by")))
            .map(PauseReason::valueOf)
            .collect(Collectors.toUnmodifiableSet());
    var counting = Counting.valueOf(row.getString("counting"));
    return Optional.of(
        new Allowance(
            amount.get(),
            counting,
            minutes(row, "cap_minutes"),
            reasons,
            WeatherColumns.read(row)));
  }

  private static Optional<Duration> minutes(ResultSet row, String column) throws SQLException {
    @Nullable Integer minutes = row.getObject(column, Integer.class);
    return Optional.ofNullable(minutes).map(Duration::ofMinutes);
  }

  private static List<Rung> ladder(ResultSet row) throws SQLException {
    var offsets = (Integer[]) row.getArray("offsets").getArray();
    String[] levels = strings(row.getArray("levels"));
    var inHours = (Boolean[]) row.getArray("in_hours").getArray();
    var ladder = new ArrayList<Rung>();
    for (int at = 0; at < offsets.length; at++) {
      var offset = Duration.ofMinutes(offsets[at]);
      ladder.add(new Rung(at + 1, offset, Level.valueOf(levels[at]), inHours[at]));
    }
    return ladder;
  }

  private static String[] strings(Array array) throws SQLException {
    return (String[]) array.getArray();
  }
}
