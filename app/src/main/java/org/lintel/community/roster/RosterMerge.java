package org.lintel.community.roster;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Brings the staged rows into places, households and people, set by set. Everything that is new
 * carries the import's id, and what is changed is kept as it was, so that the import can be undone.
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

  void places() {
    run(
        """
        INSERT INTO building (community_id, id, organisation_id, name, match_key, import_id)
        SELECT community_id, uuidv7(), :organisation, (array_agg(building ORDER BY number))[1],
            building_key, :import
        FROM roster_unit
        GROUP BY community_id, building_key
        ON CONFLICT (community_id, match_key) DO NOTHING
        """);
    run(
        """
        INSERT INTO entrance
            (community_id, id, organisation_id, building_id, name, match_key, import_id)
        SELECT u.community_id, uuidv7(), :organisation, b.id,
            (array_agg(u.entrance ORDER BY u.number))[1], u.entrance_key, :import
        FROM roster_unit u
        JOIN building b ON b.community_id = u.community_id AND b.match_key = u.building_key
        GROUP BY u.community_id, b.id, u.entrance_key
        ON CONFLICT (community_id, building_id, match_key) DO NOTHING
        """);
    run(
        """
        INSERT INTO unit
            (community_id, id, organisation_id, entrance_id, label, match_key, kind, area, layout,
            import_id)
        SELECT u.community_id, uuidv7(), :organisation, e.id, u.unit, u.unit_key,
            coalesce(u.kind, 'HOME'), u.area, coalesce(u.layout, ''), :import
        FROM roster_unit u
        JOIN building b ON b.community_id = u.community_id AND b.match_key = u.building_key
        JOIN entrance e
            ON e.community_id = b.community_id AND e.building_id = b.id
                AND e.match_key = u.entrance_key
        WHERE u.unit_id IS NULL
        """);
    run(
        """
        UPDATE roster_unit s
        SET unit_id = u.id
        FROM building b
        JOIN entrance e ON e.community_id = b.community_id AND e.building_id = b.id
        JOIN unit u ON u.community_id = e.community_id AND u.entrance_id = e.id
        WHERE s.unit_id IS NULL AND b.community_id = s.community_id
            AND b.match_key = s.building_key AND e.match_key = s.entrance_key
            AND u.match_key = s.unit_key
        """);
    changedUnits();
  }

  private void changedUnits() {
    run(
        """
        INSERT INTO roster_import_change
            (import_id, community_id, organisation_id, target, target_id, household_id, before)
        SELECT :import, u.community_id, :organisation, 'UNIT', u.id, s.household_id,
            jsonb_build_object('kind', u.kind, 'area', u.area, 'layout', u.layout)
        FROM roster_unit s
        JOIN unit u ON u.community_id = s.community_id AND u.id = s.unit_id
        WHERE s.household_id IS NOT NULL
            AND (coalesce(s.kind, u.kind) <> u.kind
                OR coalesce(s.area, u.area) IS DISTINCT FROM u.area
                OR coalesce(s.layout, u.layout) <> u.layout)
        """);
    run(
        """
        UPDATE unit u
        SET kind = coalesce(s.kind, u.kind), area = coalesce(s.area, u.area),
            layout = coalesce(s.layout, u.layout)
        FROM roster_import_change c
        JOIN roster_unit s ON s.community_id = c.community_id AND s.unit_id = c.target_id
        WHERE c.import_id = :import AND c.target = 'UNIT'
            AND u.community_id = c.community_id AND u.id = c.target_id
        """);
    markChanged("UNIT", "unit_id");
  }

  private void markChanged(String target, String column) {
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

  void households() {
    run(
        """
        INSERT INTO household
            (community_id, id, organisation_id, unit_id, since, moved_in_on, stated_stage, note,
            import_id, created_at, changed_at)
        SELECT community_id, uuidv7(), :organisation, unit_id, moved_in_on, moved_in_on, stage,
            coalesce(note, ''), :import, :now, :now
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
            'moved_in_on', h.moved_in_on, 'stated_stage', h.stated_stage, 'note', h.note)
        FROM roster_unit s
        JOIN household h ON h.community_id = s.community_id AND h.id = s.household_id
        WHERE NOT s.is_new_household
            AND (coalesce(s.moved_in_on, h.moved_in_on) IS DISTINCT FROM h.moved_in_on
                OR coalesce(s.stage, h.stated_stage) IS DISTINCT FROM h.stated_stage
                OR coalesce(s.note, h.note) <> h.note)
        """);
    run(
        """
        UPDATE household h
        SET moved_in_on = coalesce(s.moved_in_on, h.moved_in_on),
            stated_stage = coalesce(s.stage, h.stated_stage),
            note = coalesce(s.note, h.note), changed_at = :now
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

  RosterCounts counts(int rows, int wrong) {
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
                rows, row.getInt("added"), row.getInt("changed"), row.getInt("unchanged"), wrong))
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
