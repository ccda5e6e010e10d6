package org.lintel.community.roster;

/**
 * The first half of a merge: buildings, entrances and units. Of several spellings of a new one the
 * first that has a word is kept (2栋 rather than 2).
 */
final class RosterPlaces {

  private final RosterMerge merge;

  RosterPlaces(RosterMerge merge) {
    this.merge = merge;
  }

  void merge() {
    merge.run(
        """
        INSERT INTO building (community_id, id, organisation_id, name, match_key, import_id)
        SELECT community_id, uuidv7(), :organisation, (array_agg(building ORDER BY building ~ '^[0-9A-Za-z]+$', number))[1],
            building_key, :import
        FROM roster_unit
        GROUP BY community_id, building_key
        ON CONFLICT (community_id, match_key) DO NOTHING
        """);
    merge.run(
        """
        INSERT INTO entrance
            (community_id, id, organisation_id, building_id, name, match_key, import_id)
        SELECT u.community_id, uuidv7(), :organisation, b.id,
            (array_agg(u.entrance ORDER BY u.entrance ~ '^[0-9A-Za-z]*$', u.number))[1],
            u.entrance_key, :import
        FROM roster_unit u
        JOIN building b ON b.community_id = u.community_id AND b.match_key = u.building_key
        GROUP BY u.community_id, b.id, u.entrance_key
        ON CONFLICT (community_id, building_id, match_key) DO NOTHING
        """);
    merge.run(
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
    merge.run(
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
    merge.run(
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
    merge.run(
        """
        UPDATE unit u
        SET kind = coalesce(s.kind, u.kind), area = coalesce(s.area, u.area),
            layout = coalesce(s.layout, u.layout)
        FROM roster_import_change c
        JOIN roster_unit s ON s.community_id = c.community_id AND s.unit_id = c.target_id
        WHERE c.import_id = :import AND c.target = 'UNIT'
            AND u.community_id = c.community_id AND u.id = c.target_id
        """);
    merge.markChanged("UNIT", "unit_id");
  }
}
