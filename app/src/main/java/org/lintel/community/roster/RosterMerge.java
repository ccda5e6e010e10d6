package org.lintel.community.roster;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Brings the staged rows into {@link RosterPlaces places}, households and {@link RosterPeople
 * people}, set by set. Everything that is new carries the import's id, and what is changed is kept
 * as it was, so that the import can be undone.
 */
final class RosterMerge {

  private final JdbcClient database;
  private final int organisation;
  private final UUID importId;
  private final UUID actor;
  private final OffsetDateTime now;

  RosterMerge(
      JdbcClient database, int organisation, UUID importId, UUID actor, OffsetDateTime now) {
    this.database = database;
    this.organisation = organisation;
    this.importId = importId;
    this.actor = actor;
    this.now = now;
  }

  /** Marks the staged units of which something is changed. */
  void markChanged(String target, String column) {
    run(
        "UPDATE roster_unit s SET is_changed = true FROM roster_import_change c"
            + " WHERE c.import_id = :import AND c.target = '"
            + target
            + "' AND c.community_id = s.community_id AND c.target_id = s."
            + column);
  }

  /** Ends households whose owner is another now; their units get a new household below. */
  void successions() {
    run(
        """
        INSERT INTO roster_import_change
            (import_id, community_id, organisation_id, target, target_id, household_id, before)
        SELECT DISTINCT :import::uuid, u.community_id, :organisation::integer, 'HOUSEHOLD',
            u.household_id, u.household_id, '{"until": null}'::jsonb
        """
            + RosterMatching.OTHER_OWNERS);
    run(
        """
        INSERT INTO roster_import_change
            (import_id, community_id, organisation_id, target, target_id, household_id, before)
        SELECT :import, x.community_id, :organisation, 'ROLE', x.id, x.household_id,
            jsonb_build_object('until', NULL, 'is_decision_maker', x.is_decision_maker)
        FROM roster_import_change c
        JOIN household_role x
            ON x.community_id = c.community_id AND x.household_id = c.household_id
                AND x.until IS NULL
        WHERE c.import_id = :import AND c.target = 'HOUSEHOLD'
        """);
    String ended = " greatest(t.since, coalesce(u.moved_in_on, :now::date)) ";
    run(
        "UPDATE household t SET until ="
            + ended
            + ", ended = 'OWNER_CHANGED', changed_at = :now FROM roster_unit u,"
            + " roster_import_change c WHERE c.import_id = :import AND c.target = 'HOUSEHOLD'"
            + " AND c.community_id = t.community_id AND c.target_id = t.id"
            + " AND u.community_id = t.community_id AND u.household_id = t.id");
    run(
        "UPDATE household_role t SET until ="
            + ended
            + ", is_decision_maker = false FROM roster_unit u, roster_import_change c"
            + " WHERE c.import_id = :import AND c.target = 'ROLE'"
            + " AND c.community_id = t.community_id AND c.target_id = t.id"
            + " AND u.community_id = t.community_id AND u.household_id = t.household_id");
    run(
        """
        UPDATE roster_unit u
        SET household_id = NULL
        FROM roster_import_change c
        WHERE c.import_id = :import AND c.target = 'HOUSEHOLD'
            AND c.community_id = u.community_id AND c.target_id = u.household_id
        """);
  }

  /** Traits are added: what staff learned of a household is not lost by a roster. */
  void households() {
    run(
        """
        INSERT INTO household
            (community_id, id, organisation_id, unit_id, since, moved_in_on, stated_stage, note,
            traits, import_id, created_at, changed_at)
        SELECT community_id, uuidv7(), :organisation, unit_id, moved_in_on, moved_in_on, stage,
            coalesce(note, ''), ARRAY(SELECT DISTINCT t FROM unnest(traits) t ORDER BY t),
            :import, :now, :now
        FROM roster_unit
        WHERE household_id IS NULL
        """);
    run(
        """
        UPDATE roster_unit s
        SET household_id = h.id, is_new_household = true
        FROM household h
        WHERE s.household_id IS NULL AND h.community_id = s.community_id
            AND h.unit_id = s.unit_id AND h.until IS NULL
        """);
    run(
        """
        INSERT INTO roster_import_change
            (import_id, community_id, organisation_id, target, target_id, household_id, before)
        SELECT :import, h.community_id, :organisation, 'HOUSEHOLD', h.id, h.id, jsonb_build_object(
            'moved_in_on', h.moved_in_on, 'stated_stage', h.stated_stage, 'note', h.note,
            'traits', h.traits)
        FROM roster_unit s
        JOIN household h ON h.community_id = s.community_id AND h.id = s.household_id
        WHERE NOT s.is_new_household
            AND (coalesce(s.moved_in_on, h.moved_in_on) IS DISTINCT FROM h.moved_in_on
                OR coalesce(s.stage, h.stated_stage) IS DISTINCT FROM h.stated_stage
                OR coalesce(s.note, h.note) <> h.note
                OR NOT h.traits @> coalesce(s.traits, '{}'))
        """);
    run(
        """
        UPDATE household h
        SET moved_in_on = coalesce(s.moved_in_on, h.moved_in_on),
            stated_stage = coalesce(s.stage, h.stated_stage),
            note = coalesce(s.note, h.note),
            traits = ARRAY(SELECT DISTINCT t FROM unnest(h.traits || s.traits) t ORDER BY t),
            changed_at = :now
        FROM roster_import_change c
        JOIN roster_unit s ON s.community_id = c.community_id AND s.household_id = c.target_id
        WHERE c.import_id = :import AND c.target = 'HOUSEHOLD'
            AND h.community_id = c.community_id AND h.id = c.target_id
        """);
    markChanged("HOUSEHOLD", "household_id");
  }

  /** Notes in the history of every household that the import made or touched. */
  void history() {
    run(
        """
        INSERT INTO household_change
            (community_id, id, organisation_id, household_id, act, actor, import_id, at)
        SELECT u.community_id, uuidv7(), :organisation, u.household_id,
            CASE WHEN u.is_new_household THEN 'imported' ELSE 'import-changed' END,
            :actor, :import, :now
        FROM roster_unit u
        WHERE u.is_new_household OR u.is_changed
            OR EXISTS (
                SELECT 1
                FROM roster_row r
                WHERE r.unit_number = u.number AND (r.is_new OR r.is_changed))
        """);
  }

  RosterCounts counts(int rows, int wrong, int warned) {
    return database
        .sql(
            """
            SELECT
                count(*) FILTER (WHERE r.is_new) AS added,
                count(*) FILTER (WHERE NOT r.is_new AND (r.is_changed OR u.is_changed)) AS changed,
                count(*) FILTER (WHERE NOT r.is_new AND NOT r.is_changed AND NOT u.is_changed)
                    AS unchanged
            FROM roster_row r
            JOIN roster_unit u ON u.number = r.unit_number
            """)
        .query((row, number) ->
            new RosterCounts(
                rows,
                row.getInt("added"),
                row.getInt("changed"),
                row.getInt("unchanged"),
                wrong,
                warned))
        .single();
  }

  void run(String sql) {
    database
        .sql(sql)
        .param("organisation", organisation)
        .param("import", importId)
        .param("actor", actor)
        .param("now", now)
        .update();
  }
}
