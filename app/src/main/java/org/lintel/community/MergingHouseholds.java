package org.lintel.community;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
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
  private final List<HouseholdUse> uses;
  private final Clock clock;

  MergingHouseholds(JdbcClient database, HouseholdLog log, List<HouseholdUse> uses, Clock clock) {
    this.database = database;
    this.log = log;
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
    for (HouseholdUse use : uses) {
      use.vetoes(gone.community().id(), List.of(gone.id())).forEach(key -> refusals.add("", key));
    }
    return refusals;
  }

  /** Members that are not in the kept household yet move over, with their contacts. */
  @Transactional
  public Refusals merge(Viewer viewer, Household kept, Household gone) {
    Refusals refusals = refusals(kept, gone);
    if (!refusals.isEmpty()) {
      return refusals;
    }
    int community = kept.community().id();
    run(MOVE_CONTACTS_OF_THE_SAME_PERSON, community, kept, gone);
    run(END_MEMBERS_OF_THE_SAME_NAME, community, kept, gone);
    run(MOVE_OTHER_MEMBERS, community, kept, gone);
    run(END_HOUSEHOLD, community, kept, gone);
    uses.forEach(use -> use.repoint(community, gone.id(), kept.id()));
    Map<String, String> details = Map.of("with", gone.id().toString());
    log.write(viewer, community, kept.id(), "merged", details);
    log.write(viewer, community, gone.id(), "merged-away", Map.of("into", kept.id().toString()));
    return refusals;
  }

  private static final String SAME_NAME =
      """
      FROM household_role theirs
      JOIN person p ON p.community_id = theirs.community_id AND p.id = theirs.person_id
      JOIN household_role ours
          ON ours.community_id = theirs.community_id AND ours.household_id = :kept
              AND ours.until IS NULL
      JOIN person o
          ON o.community_id = ours.community_id AND o.id = ours.person_id AND o.name = p.name
      WHERE theirs.community_id = :community AND theirs.household_id = :gone
          AND theirs.until IS NULL
      """;

  private static final String MOVE_CONTACTS_OF_THE_SAME_PERSON =
      """
      INSERT INTO person_contact
          (community_id, id, organisation_id, person_id, kind, sealed, hash, last_four,
          is_preferred, created_at)
      SELECT k.community_id, uuidv7(), k.organisation_id, same.ours, k.kind, k.sealed, k.hash,
          k.last_four, false, :now
      FROM (SELECT DISTINCT ON (p.id) p.id AS theirs, o.id AS ours
      """
          + SAME_NAME
          + """
          ) same
          JOIN person_contact k ON k.community_id = :community AND k.person_id = same.theirs
          WHERE same.theirs <> same.ours
          ON CONFLICT (community_id, person_id, kind, hash) DO NOTHING
          """;

  private static final String END_MEMBERS_OF_THE_SAME_NAME =
      """
      UPDATE household_role r
      SET until = greatest(r.since, :today::date), is_decision_maker = false
      WHERE r.community_id = :community AND r.id IN (SELECT theirs.id
      """
          + SAME_NAME
          + ")";

  private static final String MOVE_OTHER_MEMBERS =
      """
      UPDATE household_role
      SET household_id = :kept, is_decision_maker = is_decision_maker AND NOT EXISTS (
          SELECT 1
          FROM household_role x
          WHERE x.community_id = :community AND x.household_id = :kept AND x.is_decision_maker
              AND x.until IS NULL)
      WHERE community_id = :community AND household_id = :gone AND until IS NULL
      """;

  private static final String END_HOUSEHOLD =
      """
      UPDATE household
      SET until = greatest(since, :today::date), ended = 'MERGED', merged_into = :kept,
          changed_at = :now
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

  /** Households that look like the same: one name or one phone in common, in this community. */
  public List<UUID> doubles(Household household) {
    return database
        .sql(
            """
            SELECT DISTINCT h.id
            FROM household_role r
            JOIN person p ON p.community_id = r.community_id AND p.id = r.person_id
            JOIN person q
                ON q.community_id = p.community_id AND q.erased_at IS NULL AND (q.id = p.id
                    OR (q.name = p.name AND EXISTS (
                        SELECT 1
                        FROM person_contact a
                        JOIN person_contact b
                            ON b.community_id = a.community_id AND b.hash = a.hash
                                AND b.person_id = q.id
                        WHERE a.community_id = p.community_id AND a.person_id = p.id)))
            JOIN household_role s
                ON s.community_id = q.community_id AND s.person_id = q.id AND s.until IS NULL
            JOIN household h
                ON h.community_id = s.community_id AND h.id = s.household_id AND h.until IS NULL
            WHERE r.community_id = :community AND r.household_id = :household AND r.until IS NULL
                AND p.erased_at IS NULL AND h.id <> :household
            LIMIT 20
            """)
        .param("community", household.community().id())
        .param("household", household.id())
        .query((row, number) -> row.getObject("id", UUID.class))
        .list();
  }
}
