package org.lintel.community;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Refusals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Two records turn out to be one household: one stays, the other ends and points to it. */
@Component
public class MergingHouseholds {

  private final JdbcClient database;
  private final HouseholdLog log;
  private final MergingPeople people;
  private final List<HouseholdUse> uses;
  private final Clock clock;

  MergingHouseholds(
      JdbcClient database,
      HouseholdLog log,
      MergingPeople people,
      List<HouseholdUse> uses,
      Clock clock) {
    this.database = database;
    this.log = log;
    this.people = people;
    this.uses = List.copyOf(uses);
    this.clock = clock;
  }

  /** What stands in the way of a merge; both households are within the viewer's scope. */
  public Refusals refusals(Household kept, Household gone) {
    var refusals = Refusals.none();
    if (kept.id().equals(gone.id())) {
      return refusals.add("", "community.merge.refused.same");
    }
    if (kept.community().id() != gone.community().id()) {
      return refusals.add("", "community.merge.refused.community");
    }
    if (!kept.isCurrent() || !gone.isCurrent()) {
      return refusals.add("", "community.household.refused.ended");
    }
    return refusals;
  }

  /** What modules above say will happen. */
  public List<HouseholdUse.Consequence> consequences(Household kept, Household gone) {
    return uses.stream()
        .flatMap(use -> use.consequences(kept.community().id(), gone.id(), kept.id()).stream())
        .toList();
  }

  /**
   * The members of the household that goes become members of the one that stays.
   *
   * @param same members of the household that goes, each with the member of the other that it is
   */
  @Transactional
  public Refusals merge(Viewer viewer, Household kept, Household gone, Map<UUID, UUID> same) {
    Refusals refusals = refusals(kept, gone);
    if (!refusals.isEmpty()) {
      return refusals;
    }
    List<UUID[]> pairs = pairs(kept, gone, same, refusals);
    if (!refusals.isEmpty()) {
      return refusals;
    }
    int community = kept.community().id();
    var details = new HashMap<String, String>();
    uses.forEach(use -> details.putAll(use.repoint(community, gone.id(), kept.id())));
    run(END_SECOND_DECISION, community, kept, gone);
    dropRolesOfTheSame(community, kept, gone);
    run(MOVE_MEMBERS, community, kept, gone);
    pairs.forEach(pair -> people.merge(viewer, community, pair[0], pair[1]));
    run(KEEP_FACTS, community, kept, gone);
    run(END_HOUSEHOLD, community, kept, gone);
    details.put("with", gone.id().toString());
    log.write(viewer, community, kept.id(), "merged", details);
    log.write(viewer, community, gone.id(), "merged-away", Map.of("into", kept.id().toString()));
    return refusals;
  }

  /** People who are one, the one who goes first. */
  private static List<UUID[]> pairs(
      Household kept, Household gone, Map<UUID, UUID> same, Refusals refusals) {
    var pairs = new ArrayList<UUID[]>();
    same.forEach((from, to) -> {
      Optional<Household.Member> goes = gone.member(from);
      Optional<Household.Member> stays = kept.member(to);
      if (goes.isEmpty() || stays.isEmpty()) {
        refusals.add("", "community.merge.refused.member");
      } else {
        pairs.add(new UUID[] {goes.get().person(), stays.get().person()});
      }
    });
    return pairs;
  }

  /** A person who is a member of both keeps the role in the household that stays. */
  private void dropRolesOfTheSame(int community, Household kept, Household gone) {
    for (Household.Member goes : gone.members()) {
      kept.members().stream()
          .filter(stays -> stays.until().isEmpty() && goes.until().isEmpty())
          .filter(stays -> stays.person().equals(goes.person()))
          .forEach(stays -> {
            uses.forEach(use -> use.repointMember(community, goes.id(), stays.id()));
            database
                .sql("DELETE FROM household_role WHERE community_id = :community AND id = :id")
                .params(Map.of("community", community, "id", goes.id()))
                .update();
          });
    }
  }

  private static final String END_SECOND_DECISION =
      """
      UPDATE household_role
      SET is_decision_maker = false
      WHERE community_id = :community AND household_id = :gone AND is_decision_maker AND EXISTS (
          SELECT 1
          FROM household_role x
          WHERE x.community_id = :community AND x.household_id = :kept AND x.is_decision_maker
              AND x.until IS NULL)
      """;

  private static final String MOVE_MEMBERS =
      """
      UPDATE household_role
      SET household_id = :kept
      WHERE community_id = :community AND household_id = :gone AND until IS NULL
      """;

  /** What is known of one household only is known of the other now. */
  private static final String KEEP_FACTS =
      """
      UPDATE household k
      SET moved_in_on = coalesce(k.moved_in_on, g.moved_in_on),
          stated_stage = coalesce(k.stated_stage, g.stated_stage),
          note = CASE WHEN k.note = '' THEN g.note ELSE k.note END,
          traits = ARRAY(SELECT DISTINCT t FROM unnest(k.traits || g.traits) t ORDER BY t),
          changed_at = :now
      FROM household g
      WHERE k.community_id = :community AND k.id = :kept
          AND g.community_id = :community AND g.id = :gone
      """;

  private static final String END_HOUSEHOLD =
      """
      UPDATE household
      SET until = greatest(since, :today::date), ended = 'MERGED', merged_into = :kept,
          note = '', traits = '{}', changed_at = :now
      WHERE community_id = :community AND id = :gone
      """;

  private void run(String sql, int community, Household kept, Household gone) {
    database
        .sql(sql)
        .param("community", community)
        .param("kept", kept.id())
        .param("gone", gone.id())
        .param("today", LocalDate.now(clock.withZone(kept.community().zone())))
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }
}
