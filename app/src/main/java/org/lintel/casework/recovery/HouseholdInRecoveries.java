package org.lintel.casework.recovery;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.lintel.community.HouseholdUse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Recoveries of a household and its members, and what becomes of them. */
@Component
class HouseholdInRecoveries implements HouseholdUse {

  private final JdbcClient database;
  private final JoiningHouseholds joining;

  HouseholdInRecoveries(JdbcClient database, JoiningHouseholds joining) {
    this.database = database;
    this.joining = joining;
  }

  @Override
  public List<String> vetoes(int community, Collection<UUID> households) {
    boolean isKnown =
        database
            .sql(
                """
                SELECT EXISTS (
                  SELECT 1
                  FROM recovery
                  WHERE community_id = :community AND household_id = ANY (:households::uuid[]))
                """)
            .param("community", community)
            .param("households", households.toArray(UUID[]::new))
            .query(Boolean.class)
            .single();
    return isKnown ? List.of("casework.callback.household.is-known") : List.of();
  }

  @Override
  public List<Consequence> consequences(int community, UUID from, UUID to) {
    return List.of();
  }

  @Override
  public Map<String, String> repoint(int community, UUID from, UUID to) {
    Stream.of(from, to).sorted().forEach(household -> OpeningARecovery.hold(database, household));
    joining.join(community, from, to);
    int moved = run(MOVE_HOUSEHOLD, community, from, to);
    return Map.of("recoveries", String.valueOf(moved));
  }

  private static final String MOVE_HOUSEHOLD =
      """
      UPDATE recovery
      SET household_id = :to
      WHERE community_id = :community AND household_id = :from
      """;

  private static final String MOVE_MEMBER =
      """
      UPDATE recovery
      SET member_id = :to
      WHERE community_id = :community AND member_id = :from
      """;

  private int run(String sql, int community, UUID from, UUID to) {
    return database
        .sql(sql)
        .param("community", community)
        .param("from", from)
        .param("to", to)
        .update();
  }

  @Override
  public void repointMember(int community, UUID from, UUID to) {
    run(MOVE_MEMBER, community, from, to);
  }

  @Override
  public void repointPerson(int community, UUID from, UUID to) {
    // Recoveries name members of households, not people.
  }
}
