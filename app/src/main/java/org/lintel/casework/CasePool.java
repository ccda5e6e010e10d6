package org.lintel.casework;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cases for which the rules found nobody, and why. */
@Component
class CasePool {

  private final JdbcClient database;

  CasePool(JdbcClient database) {
    this.database = database;
  }

  /** Keeps the reason; false when it was the same before. */
  boolean put(ServiceCase found, Optional<UUID> rule, Pooled reason) {
    return database
            .sql(
                """
                INSERT INTO case_in_pool AS p
                  (community_id, case_id, organisation_id, rule_id, reason, received_at)
                VALUES (:community, :id, :organisation, :rule, :reason, :received)
                ON CONFLICT (community_id, case_id) DO UPDATE
                SET rule_id = excluded.rule_id, reason = excluded.reason
                WHERE p.reason <> excluded.reason
                  OR p.rule_id IS DISTINCT FROM excluded.rule_id
                """)
            .param("community", found.place().communityId())
            .param("id", found.id())
            .param("organisation", OrganisationScope.required())
            .param("rule", rule.orElse(null))
            .param("reason", reason.name())
            .param("received", Times.of(found.dates().receivedAt()))
            .update()
        == 1;
  }

  void remove(ServiceCase found) {
    database
        .sql("DELETE FROM case_in_pool WHERE community_id = :community AND case_id = :id")
        .param("community", found.place().communityId())
        .param("id", found.id())
        .update();
  }

  /** Whether an older case waits for the same people to come back or have room. */
  boolean isBehind(ServiceCase found, AssignmentRule rule) {
    return database
        .sql(
            """
            SELECT EXISTS (
              SELECT 1
              FROM case_in_pool
              WHERE organisation_id = :organisation AND rule_id = :rule
                AND community_id = :community AND reason IN ('ALL_AWAY', 'ALL_FULL')
                AND received_at < :received AND case_id <> :id)
            """)
        .param("organisation", OrganisationScope.required())
        .param("rule", rule.id())
        .param("community", found.place().communityId())
        .param("received", Times.of(found.dates().receivedAt()))
        .param("id", found.id())
        .query(Boolean.class)
        .single();
  }

  /** Those that wait, the oldest first. */
  List<UUID> waiting(int most) {
    return database
        .sql(
            """
            SELECT case_id
            FROM case_in_pool
            WHERE organisation_id = :organisation AND reason <> 'BY_RULE'
            ORDER BY received_at, case_id
            LIMIT :most
            """)
        .param("organisation", OrganisationScope.required())
        .param("most", most)
        .query((row, _) -> row.getObject("case_id", UUID.class))
        .list();
  }
}
