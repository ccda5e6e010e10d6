package org.lintel.relationship;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lintel.community.HouseholdUse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Account managers, contacts and notes of a household, and what becomes of them. */
@Component
class HouseholdInRelationship implements HouseholdUse {

  private final JdbcClient database;
  private final HandoverNotes notes;
  private final Clock clock;

  HouseholdInRelationship(JdbcClient database, HandoverNotes notes, Clock clock) {
    this.database = database;
    this.notes = notes;
    this.clock = clock;
  }

  /** An account manager who only followed from the household before stands in nobody's way. */
  @Override
  public List<String> vetoes(int community, Collection<UUID> households) {
    boolean isKnown =
        database
            .sql(
                """
                SELECT EXISTS (
                  SELECT 1 FROM account_management m
                  WHERE m.community_id = :community AND m.household_id = ANY (:households::uuid[])
                    AND NOT (m.until IS NULL AND m.introduced_at IS NULL AND EXISTS (
                      SELECT 1 FROM account_management b
                      WHERE b.community_id = m.community_id AND b.act_id = m.act_id
                        AND b.staff_id = m.staff_id AND b.until = m.since
                        AND b.household_id <> m.household_id)))
                OR EXISTS (
                  SELECT 1 FROM contact
                  WHERE community_id = :community AND household_id = ANY (:households::uuid[]))
                OR EXISTS (
                  SELECT 1 FROM handover_note
                  WHERE community_id = :community AND household_id = ANY (:households::uuid[]))
                """)
            .param("community", community)
            .param("households", households.toArray(UUID[]::new))
            .query(Boolean.class)
            .single();
    return isKnown ? List.of("relationship.household.is-known") : List.of();
  }

  @Override
  public List<Consequence> consequences(int community, UUID from, UUID to) {
    boolean haveTwo =
        database
            .sql(
                """
                SELECT count(DISTINCT staff_id) = 2
                FROM account_management
                WHERE community_id = :community AND household_id IN (:from, :to) AND until IS NULL
                """)
            .params(Map.of("community", community, "from", from, "to", to))
            .query(Boolean.class)
            .single();
    return haveTwo
        ? List.of(new Consequence("relationship.household.two-managers", List.of()))
        : List.of();
  }

  /** The account manager of the household that stays remains; where it has none, the other's. */
  @Override
  public Map<String, String> repoint(int community, UUID from, UUID to) {
    run(END_SECOND, community, from, to);
    run(MOVE_MANAGERS, community, from, to);
    int contacts = run(MOVE_CONTACTS, community, from, to);
    notes.join(community, from, to);
    return Map.of("contacts-logged", String.valueOf(contacts));
  }

  private static final String END_SECOND =
      """
      UPDATE account_management m
      SET until = greatest(m.since, :now)
      WHERE m.community_id = :community AND m.household_id = :from AND m.until IS NULL AND EXISTS (
        SELECT 1
        FROM account_management k
        WHERE k.community_id = :community AND k.household_id = :to AND k.until IS NULL)
      """;

  private static final String MOVE_MANAGERS =
      """
      UPDATE account_management
      SET household_id = :to
      WHERE community_id = :community AND household_id = :from
      """;

  private static final String MOVE_CONTACTS =
      """
      UPDATE contact
      SET household_id = :to
      WHERE community_id = :community AND household_id = :from
      """;

  private int run(String sql, int community, UUID from, UUID to) {
    return database
        .sql(sql)
        .param("community", community)
        .param("from", from)
        .param("to", to)
        .param("now", Times.of(clock.instant()))
        .update();
  }

  @Override
  public void repointMember(int community, UUID from, UUID to) {
    // Kept here is what concerns households, not single members.
  }

  @Override
  public void repointPerson(int community, UUID from, UUID to) {
    // Kept here is what concerns households, not single people.
  }
}
