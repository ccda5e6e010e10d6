package org.lintel.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lintel.calendar.Severity;
import org.lintel.casework.AssignmentRule.Choice;
import org.lintel.platform.database.OrganisationScope;
import org.lintel.service.CaseKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rules of the current organisation, in the order in which they are asked. */
@Component
public class AssignmentRules {

  private static final String SELECT =
      """
      SELECT id, name, community_id, kind, category_code, severity, needs_skill, needs_area, choice
      FROM assignment_rule
      """;

  private final JdbcClient database;

  AssignmentRules(JdbcClient database) {
    this.database = database;
  }

  /** All of them: those of single communities first, then those for everywhere. */
  public List<AssignmentRule> all() {
    return database
        .sql(SELECT + "ORDER BY community_id NULLS LAST, position, id")
        .query(AssignmentRules::rule)
        .list();
  }

  /** Those that fit the case. */
  List<AssignmentRule> fitting(ServiceCase found) {
    return database
        .sql(
            SELECT
                + """
                WHERE community_id = :community OR community_id IS NULL
                ORDER BY community_id NULLS LAST, position, id
                """)
        .param("community", found.place().communityId())
        .query(AssignmentRules::rule)
        .list()
        .stream()
        .filter(rule -> rule.fits(found))
        .toList();
  }

  public Optional<AssignmentRule> find(UUID id) {
    return database
        .sql(SELECT + "WHERE id = :id")
        .param("id", id)
        .query(AssignmentRules::rule)
        .optional();
  }

  /** After all others of its community. */
  void add(AssignmentRule rule) {
    database
        .sql(
            """
            INSERT INTO assignment_rule
              (id, organisation_id, community_id, position, name, kind, category_code, severity,
              needs_skill, needs_area, choice)
            SELECT :id::uuid, :organisation::int, :community::int, coalesce(max(position), 0) + 1,
              :name::text, :kind::text, :category::text, :severity::text, :skill::boolean,
              :area::boolean, :choice::text
            FROM assignment_rule
            WHERE community_id IS NOT DISTINCT FROM :community::int
            """)
        .param("organisation", OrganisationScope.required())
        .params(columns(rule))
        .update();
  }

  void change(AssignmentRule rule) {
    database
        .sql(
            """
            UPDATE assignment_rule
            SET community_id = :community, name = :name, kind = :kind, category_code = :category,
              severity = :severity, needs_skill = :skill, needs_area = :area, choice = :choice
            WHERE id = :id
            """)
        .params(columns(rule))
        .update();
  }

  void remove(UUID id) {
    database.sql("DELETE FROM assignment_rule WHERE id = :id").param("id", id).update();
  }

  /** Asked one place earlier; the first stays where it is. */
  void raise(AssignmentRule rule) {
    List<UUID> order =
        all().stream()
            .filter(other -> other.community().equals(rule.community()))
            .map(AssignmentRule::id)
            .collect(Collectors.toCollection(ArrayList::new));
    int at = order.indexOf(rule.id());
    if (at > 0) {
      Collections.swap(order, at, at - 1);
      for (int position = 0; position < order.size(); position++) {
        database
            .sql("UPDATE assignment_rule SET position = :position WHERE id = :id")
            .param("position", position + 1)
            .param("id", order.get(position))
            .update();
      }
    }
  }

  private static Map<String, @Nullable Object> columns(AssignmentRule rule) {
    var columns = new HashMap<String, @Nullable Object>();
    columns.put("id", rule.id());
    columns.put("community", rule.community().orElse(null));
    columns.put("name", rule.name());
    columns.put("kind", rule.kind().map(Enum::name).orElse(null));
    columns.put("category", rule.category().orElse(null));
    columns.put("severity", rule.severity().map(Enum::name).orElse(null));
    columns.put("skill", rule.needsSkill());
    columns.put("area", rule.needsArea());
    columns.put("choice", rule.choice().name());
    return columns;
  }

  private static AssignmentRule rule(ResultSet row, int number) throws SQLException {
    return new AssignmentRule(
        row.getObject("id", UUID.class),
        row.getString("name"),
        Optional.ofNullable(row.getObject("community_id", Integer.class)),
        Optional.ofNullable(row.getString("kind")).map(CaseKind::valueOf),
        Optional.ofNullable(row.getString("category_code")),
        Optional.ofNullable(row.getString("severity")).map(Severity::valueOf),
        row.getBoolean("needs_skill"),
        row.getBoolean("needs_area"),
        Choice.valueOf(row.getString("choice")));
  }
}
