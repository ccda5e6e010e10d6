package org.lintel.expectation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lintel.community.HouseholdUse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Promises to a household and what it expects, and what becomes of them. */
@Component
class HouseholdInPromises implements HouseholdUse {

  private static final String MOVE_PROMISES =
      """
      UPDATE promise
      SET household_id = :to
      WHERE community_id = :community AND household_id = :from
      """;

  private static final String MOVE_EXPECTATIONS =
      """
      UPDATE expectation
      SET household_id = :to
      WHERE community_id = :community AND household_id = :from
      """;

  private static final String MOVE_MEMBER =
      """
      UPDATE expectation
      SET member_id = :to
      WHERE community_id = :community AND member_id = :from
      """;

  private static final String HAS_PROMISES =
      """
      SELECT EXISTS (
        SELECT 1
        FROM promise
        WHERE community_id = :community AND household_id = ANY (:households::uuid[]))
      """;

  private static final String HAS_EXPECTATIONS =
      """
      SELECT EXISTS (
        SELECT 1
        FROM expectation
        WHERE community_id = :community AND household_id = ANY (:households::uuid[]))
      """;

  private final JdbcClient database;

  HouseholdInPromises(JdbcClient database) {
    this.database = database;
  }

  @Override
  public List<String> vetoes(int community, Collection<UUID> households) {
    var vetoes = new ArrayList<String>();
    if (has(HAS_PROMISES, community, households)) {
      vetoes.add("expectation.household.has-promises");
    }
    if (has(HAS_EXPECTATIONS, community, households)) {
      vetoes.add("expectation.household.has-expectations");
    }
    return vetoes;
  }

  private boolean has(String sql, int community, Collection<UUID> households) {
    return database
        .sql(sql)
        .param("community", community)
        .param("households", households.toArray(UUID[]::new))
        .query(Boolean.class)
        .single();
  }

  @Override
  public List<Consequence> consequences(int community, UUID from, UUID to) {
    return List.of();
  }

  @Override
  public Map<String, String> repoint(int community, UUID from, UUID to) {
    int promises = move(MOVE_PROMISES, community, from, to);
    int expectations = move(MOVE_EXPECTATIONS, community, from, to);
    return Map.of(
        "promises", String.valueOf(promises), "expectations", String.valueOf(expectations));
  }

  @Override
  public void repointMember(int community, UUID from, UUID to) {
    move(MOVE_MEMBER, community, from, to);
  }

  @Override
  public void repointPerson(int community, UUID from, UUID to) {
    // Promises know households, expectations members, never people by themselves.
  }

  private int move(String sql, int community, UUID from, UUID to) {
    return database
        .sql(sql)
        .param("to", to)
        .param("community", community)
        .param("from", from)
        .update();
  }
}
