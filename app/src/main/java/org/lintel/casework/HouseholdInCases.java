package org.lintel.casework;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lintel.community.HouseholdUse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cases of a household and its members, and what becomes of them. */
@Component
class HouseholdInCases implements HouseholdUse {

  private static final String MOVE_HOUSEHOLD =
      """
      UPDATE service_case
      SET household_id = :to
      WHERE community_id = :community AND household_id = :from
      """;

  /** What is being taken in for it and not sent yet. */
  private static final String MOVE_DRAFTS =
      """
      UPDATE case_draft
      SET household_id = :to
      WHERE community_id = :community AND household_id = :from
      """;

  private static final String MOVE_MEMBER =
      """
      UPDATE service_case
      SET member_id = :to
      WHERE community_id = :community AND member_id = :from
      """;

  private final JdbcClient database;

  HouseholdInCases(JdbcClient database) {
    this.database = database;
  }

  @Override
  public List<String> vetoes(int community, Collection<UUID> households) {
    boolean hasCases =
        database
            .sql(
                """
                SELECT EXISTS (
                  SELECT 1
                  FROM service_case
                  WHERE community_id = :community AND household_id = ANY (:households::uuid[]))
                """)
            .param("community", community)
            .param("households", households.toArray(UUID[]::new))
            .query(Boolean.class)
            .single();
    return hasCases ? List.of("casework.household.has-cases") : List.of();
  }

  @Override
  public List<Consequence> consequences(int community, UUID from, UUID to) {
    return List.of();
  }

  @Override
  public Map<String, String> repoint(int community, UUID from, UUID to) {
    int moved = move(MOVE_HOUSEHOLD, community, from, to);
    move(MOVE_DRAFTS, community, from, to);
    return Map.of("cases", String.valueOf(moved));
  }

  @Override
  public void repointMember(int community, UUID from, UUID to) {
    move(MOVE_MEMBER, community, from, to);
  }

  @Override
  public void repointPerson(int community, UUID from, UUID to) {
    // Cases know members and households, never people by themselves.
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
