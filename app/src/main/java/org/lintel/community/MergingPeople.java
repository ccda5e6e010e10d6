package org.lintel.community;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lintel.platform.NotFound;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Refusals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One person was entered twice, perhaps in two spellings. Roles and contacts go over to the one who
 * stays, and the other row goes: a copy left behind would outlive an erasure.
 */
@Component
public class MergingPeople {

  private final JdbcClient database;
  private final HouseholdLog log;
  private final List<HouseholdUse> uses;

  MergingPeople(JdbcClient database, HouseholdLog log, List<HouseholdUse> uses) {
    this.database = database;
    this.log = log;
    this.uses = List.copyOf(uses);
  }

  /** Two members of one household are the same person; the first keeps the name. */
  @Transactional
  public Refusals merge(Viewer viewer, Household household, UUID kept, UUID gone) {
    Household.Member stays = current(household, kept);
    Household.Member goes = current(household, gone);
    if (stays.id().equals(goes.id())) {
      return Refusals.none().add("other", "community.member.refused.same");
    }
    merge(viewer, household.community().id(), goes.person(), stays.person());
    return Refusals.none();
  }

  private static Household.Member current(Household household, UUID member) {
    return household.members().stream()
        .filter(m -> m.id().equals(member) && m.until().isEmpty() && !m.isErased())
        .findFirst()
        .orElseThrow(() -> new NotFound("member " + member));
  }

  private record Twice(UUID household, UUID from, UUID to) {}

  /** Everything of one person goes over to another, in every household of the community. */
  void merge(Viewer viewer, int community, UUID from, UUID to) {
    if (from.equals(to)) {
      return;
    }
    Map<String, Object> people = Map.of("community", community, "from", from, "to", to);
    for (Twice twice : twice(people)) {
      uses.forEach(use -> use.repointMember(community, twice.from(), twice.to()));
      join(community, twice);
    }
    for (UUID household : households(people)) {
      log.write(viewer, community, household, "members-merged");
    }
    for (String sql : List.of(MOVE_ROLES, MOVE_CONTACTS, DROP_CONTACTS, PREFER_ONE)) {
      database.sql(sql).params(people).update();
    }
    uses.forEach(use -> use.repointPerson(community, from, to));
    database
        .sql("DELETE FROM person WHERE community_id = :community AND id = :from")
        .params(people)
        .update();
  }

  /** Households where both are members today. */
  private List<Twice> twice(Map<String, Object> people) {
    return database
        .sql(
            """
            SELECT f.household_id, f.id AS from_role, t.id AS to_role
            FROM household_role f
            JOIN household_role t
                ON t.community_id = f.community_id AND t.household_id = f.household_id
            WHERE f.community_id = :community AND f.person_id = :from AND t.person_id = :to
                AND f.until IS NULL AND t.until IS NULL
            """)
        .params(people)
        .query((row, number) ->
            new Twice(
                row.getObject("household_id", UUID.class),
                row.getObject("from_role", UUID.class),
                row.getObject("to_role", UUID.class)))
        .list();
  }

  private void join(int community, Twice twice) {
    boolean decides =
        database
            .sql(
                """
                DELETE FROM household_role
                WHERE community_id = :community AND id = :id
                RETURNING is_decision_maker
                """)
            .params(Map.of("community", community, "id", twice.from()))
            .query(Boolean.class)
            .single();
    database
        .sql(
            """
            UPDATE household_role
            SET is_decision_maker = is_decision_maker OR :decides
            WHERE community_id = :community AND id = :id
            """)
        .params(Map.of("community", community, "id", twice.to(), "decides", decides))
        .update();
  }

  private List<UUID> households(Map<String, Object> people) {
    return database
        .sql(
            """
            SELECT DISTINCT household_id
            FROM household_role
            WHERE community_id = :community AND person_id IN (:from, :to)
            """)
        .params(people)
        .query((row, number) -> row.getObject("household_id", UUID.class))
        .list();
  }

  private static final String MOVE_ROLES =
      """
      UPDATE household_role
      SET person_id = :to
      WHERE community_id = :community AND person_id = :from
      """;

  private static final String MOVE_CONTACTS =
      """
      UPDATE person_contact k
      SET person_id = :to, is_preferred = false
      WHERE k.community_id = :community AND k.person_id = :from AND NOT EXISTS (
          SELECT 1
          FROM person_contact o
          WHERE o.community_id = k.community_id AND o.person_id = :to AND o.kind = k.kind
              AND o.hash = k.hash)
      """;

  private static final String DROP_CONTACTS =
      "DELETE FROM person_contact WHERE community_id = :community AND person_id = :from";

  private static final String PREFER_ONE =
      """
      UPDATE person_contact k
      SET is_preferred = true
      FROM (
          SELECT DISTINCT ON (kind) id
          FROM person_contact
          WHERE community_id = :community AND person_id = :to
          ORDER BY kind, is_preferred DESC, id) first
      WHERE k.community_id = :community AND k.id = first.id
      """;
}
