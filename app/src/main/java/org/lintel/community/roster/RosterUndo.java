package org.lintel.community.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.lintel.community.HouseholdUse;
import org.lintel.platform.database.SetPlans;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes an import back as long as nothing newer stands on it. */
@Component
class RosterUndo {

  private final JdbcClient database;
  private final List<HouseholdUse> uses;

  RosterUndo(JdbcClient database, List<HouseholdUse> uses) {
    this.database = database;
    this.uses = List.copyOf(uses);
  }

  /** What stands in the way, as message keys; when there is nothing, the import is undone. */
  @Transactional
  List<String> undo(UUID roster) {
    SetPlans.choose(database);
    List<String> blocks = blocks(roster);
    if (blocks.isEmpty()) {
      restore(roster);
      remove(roster);
    }
    return blocks;
  }

  private List<String> blocks(UUID roster) {
    var blocks = new ArrayList<String>();
    if (count(roster, CHANGED_SINCE) > 0) {
      blocks.add("community.roster.blocked.changed");
    }
    if (count(roster, NEWER_HOUSEHOLDS) > 0) {
      blocks.add("community.roster.blocked.newer");
    }
    var communities =
        database
            .sql("SELECT DISTINCT community_id FROM household WHERE import_id = :import")
            .param("import", roster)
            .query((row, number) -> row.getInt(1))
            .list();
    for (Integer community : communities) {
      List<UUID> made = made(roster, community);
      uses.forEach(use -> blocks.addAll(use.vetoes(community, made)));
    }
    return blocks.stream().distinct().toList();
  }

  private List<UUID> made(UUID roster, int community) {
    return database
        .sql("SELECT id FROM household WHERE community_id = :community AND import_id = :import")
        .param("community", community)
        .param("import", roster)
        .query((row, number) -> row.getObject("id", UUID.class))
        .list();
  }

  /** Somebody, or a later import, changed a household that this import made or changed. */
  private static final String CHANGED_SINCE =
      """
      SELECT count(*)
      FROM household_change mine
      JOIN household_change later
          ON later.community_id = mine.community_id AND later.household_id = mine.household_id
              AND later.at > mine.at AND later.import_id IS DISTINCT FROM mine.import_id
      WHERE mine.import_id = :import
      """;

  /** A unit made by this import got a household that it did not make, or a person another role. */
  private static final String NEWER_HOUSEHOLDS =
      """
      SELECT
          (SELECT count(*)
          FROM unit u
          JOIN household h ON h.community_id = u.community_id AND h.unit_id = u.id
          WHERE u.import_id = :import AND h.import_id IS DISTINCT FROM u.import_id)
          + (SELECT count(*)
          FROM person p
          JOIN household_role r ON r.community_id = p.community_id AND r.person_id = p.id
          WHERE p.import_id = :import AND r.import_id IS DISTINCT FROM p.import_id)
          + (SELECT count(*)
          FROM building b
          JOIN entrance e ON e.community_id = b.community_id AND e.building_id = b.id
          LEFT JOIN unit u ON u.community_id = e.community_id AND u.entrance_id = e.id
          WHERE b.import_id = :import
              AND (e.import_id IS DISTINCT FROM b.import_id
                  OR u.import_id IS DISTINCT FROM b.import_id))
      """;

  private int count(UUID roster, String sql) {
    return database.sql(sql).param("import", roster).query(Integer.class).single();
  }

  private void restore(UUID roster) {
    run(roster, "DELETE FROM household_change WHERE import_id = :import");
    run(roster, "DELETE FROM person_contact WHERE import_id = :import");
    run(roster, "DELETE FROM household_role WHERE import_id = :import");
    run(roster, "DELETE FROM person WHERE import_id = :import");
    run(roster, "DELETE FROM household WHERE import_id = :import");
    run(
        roster,
        """
        UPDATE unit t
        SET kind = c.before ->> 'kind', area = (c.before ->> 'area')::numeric,
            layout = c.before ->> 'layout'
        FROM roster_import_change c
        WHERE c.import_id = :import AND c.target = 'UNIT'
            AND c.community_id = t.community_id AND c.target_id = t.id
        """);
    run(
        roster,
        """
        UPDATE household t
        SET moved_in_on = CASE WHEN jsonb_exists(c.before, 'moved_in_on')
                THEN (c.before ->> 'moved_in_on')::date ELSE t.moved_in_on END,
            stated_stage = CASE WHEN jsonb_exists(c.before, 'stated_stage')
                THEN c.before ->> 'stated_stage' ELSE t.stated_stage END,
            note = coalesce(c.before ->> 'note', t.note),
            traits = CASE WHEN jsonb_exists(c.before, 'traits')
                THEN ARRAY(SELECT jsonb_array_elements_text(c.before -> 'traits'))
                ELSE t.traits END,
            until = CASE WHEN jsonb_exists(c.before, 'until') THEN NULL ELSE t.until END,
            ended = CASE WHEN jsonb_exists(c.before, 'until') THEN NULL ELSE t.ended END
        FROM roster_import_change c
        WHERE c.import_id = :import AND c.target = 'HOUSEHOLD'
            AND c.community_id = t.community_id AND c.target_id = t.id
        """);
    restorePeople(roster);
  }

  private void restorePeople(UUID roster) {
    run(
        roster,
        """
        UPDATE household_role t
        SET role = coalesce(c.before ->> 'role', t.role),
            is_decision_maker = coalesce(
                (c.before ->> 'is_decision_maker')::boolean, t.is_decision_maker),
            until = CASE WHEN jsonb_exists(c.before, 'until') THEN NULL ELSE t.until END
        FROM roster_import_change c
        WHERE c.import_id = :import AND c.target = 'ROLE'
            AND c.community_id = t.community_id AND c.target_id = t.id
        """);
    run(
        roster,
        """
        UPDATE household_role t
        SET is_decision_maker = false
        FROM roster_import_change c
        WHERE c.import_id = :import AND jsonb_exists(c.before, 'decision_maker')
            AND c.community_id = t.community_id AND c.household_id = t.household_id
            AND t.is_decision_maker
        """);
    run(
        roster,
        """
        UPDATE household_role t
        SET is_decision_maker = true
        FROM roster_import_change c
        WHERE c.import_id = :import AND jsonb_exists(c.before, 'decision_maker')
            AND c.community_id = t.community_id
            AND (c.before ->> 'decision_maker')::uuid = t.id
        """);
    run(
        roster,
        """
        UPDATE person_contact t
        SET is_preferred = true
        FROM roster_import_change c
        WHERE c.import_id = :import AND c.target = 'CONTACT'
            AND c.community_id = t.community_id AND c.target_id = t.id
        """);
  }

  private void remove(UUID roster) {
    run(roster, "DELETE FROM unit WHERE import_id = :import");
    run(roster, "DELETE FROM entrance WHERE import_id = :import");
    run(roster, "DELETE FROM building WHERE import_id = :import");
    run(roster, "DELETE FROM roster_import_change WHERE import_id = :import");
  }

  private void run(UUID roster, String sql) {
    database.sql(sql).param("import", roster).update();
  }
}
