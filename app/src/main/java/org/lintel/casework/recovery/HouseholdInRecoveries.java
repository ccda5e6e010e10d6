package org.lintel.casework.recovery;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.lintel.calendar.Subject;
import org.lintel.community.HouseholdUse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Recoveries of a household and its members, and what becomes of them. Where two that are joined
 * are both in one for the same cause, what was done about the one stands with the other.
 */
@Component
class HouseholdInRecoveries implements HouseholdUse {

  private final JdbcClient database;
  private final RecoveryClocks clocks;

  HouseholdInRecoveries(JdbcClient database, RecoveryClocks clocks) {
    this.database = database;
    this.clocks = clocks;
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

  private record Doubled(UUID from, UUID to) {}

  @Override
  public Map<String, String> repoint(int community, UUID from, UUID to) {
    Stream.of(from, to).sorted().forEach(household -> OpeningARecovery.hold(database, household));
    doubled(community, from, to).forEach(pair -> join(community, pair));
    int moved = run(MOVE_HOUSEHOLD, community, from, to);
    return Map.of("recoveries", String.valueOf(moved));
  }

  private List<Doubled> doubled(int community, UUID from, UUID to) {
    return database
        .sql(
            """
            SELECT f.id AS from_id, t.id AS to_id
            FROM recovery f
            JOIN recovery t ON t.community_id = f.community_id AND t.household_id = :to
              AND t.cause = f.cause AND t.closed_at IS NULL
            WHERE f.community_id = :community AND f.household_id = :from AND f.closed_at IS NULL
            """)
        .param("community", community)
        .param("from", from)
        .param("to", to)
        .query((row, number) ->
            new Doubled(row.getObject("from_id", UUID.class), row.getObject("to_id", UUID.class)))
        .list();
  }

  private void join(int community, Doubled pair) {
    clocks.closed(new Subject(Recovery.SUBJECT, community, pair.from()));
    for (String sql : List.of(COPY_ENTRIES, MOVE_CAUSES, MOVE_GESTURES, DROP_ENTRIES, JOIN, DROP)) {
      run(sql, community, pair.from(), pair.to());
    }
  }

  private static final String COPY_ENTRIES =
      """
      INSERT INTO recovery_entry
        (community_id, recovery_id, id, organisation_id, at, kind, code, staff_id, words)
      SELECT community_id, :to, id, organisation_id, at, kind, code, staff_id, words
      FROM recovery_entry
      WHERE community_id = :community AND recovery_id = :from
      """;

  private static final String DROP_ENTRIES =
      "DELETE FROM recovery_entry WHERE community_id = :community AND recovery_id = :from";

  private static final String MOVE_CAUSES =
      """
      UPDATE recovery_cause
      SET recovery_id = :to
      WHERE community_id = :community AND recovery_id = :from
      """;

  private static final String MOVE_GESTURES =
      """
      UPDATE recovery_gesture
      SET recovery_id = :to
      WHERE community_id = :community AND recovery_id = :from
      """;

  /** What was known or done for either counts; it stays restricted only if both were. */
  private static final String JOIN =
      """
      UPDATE recovery t
      SET opened_at = least(t.opened_at, f.opened_at),
        called_at = least(t.called_at, f.called_at),
        tries = t.tries + f.tries,
        case_id = coalesce(t.case_id, f.case_id),
        is_restricted = t.is_restricted AND f.is_restricted,
        version = t.version + 1
      FROM recovery f
      WHERE t.community_id = :community AND t.id = :to
        AND f.community_id = :community AND f.id = :from
      """;

  private static final String DROP =
      "DELETE FROM recovery WHERE community_id = :community AND id = :from";

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
