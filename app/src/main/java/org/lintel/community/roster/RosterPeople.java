package org.lintel.community.roster;

/** The second half of a merge: people, their roles and their contacts. */
final class RosterPeople {

  private final RosterMerge merge;

  RosterPeople(RosterMerge merge) {
    this.merge = merge;
  }

  void merge() {
    people();
    roles();
    changedRoles();
    decisionMakers();
    contacts();
  }

  /** Rows with the same name and phone are one person, also in two units. */
  private void people() {
    merge.run(
        """
        CREATE TEMPORARY TABLE roster_person ON COMMIT DROP AS
        SELECT uuidv7() AS id, community_id, name, first_phone,
            CASE WHEN first_phone IS NULL THEN row_number ELSE 0 END AS alone
        FROM roster_row
        WHERE person_id IS NULL
        GROUP BY community_id, name, first_phone,
            CASE WHEN first_phone IS NULL THEN row_number ELSE 0 END
        """);
    merge.run("ANALYZE roster_person");
    merge.run(
        """
        INSERT INTO person (community_id, id, organisation_id, name, import_id, created_at)
        SELECT community_id, id, :organisation, name, :import, :now
        FROM roster_person
        """);
    merge.run(
        """
        UPDATE roster_row r
        SET person_id = p.id
        FROM roster_person p
        WHERE r.person_id IS NULL AND p.community_id = r.community_id AND p.name = r.name
            AND p.first_phone IS NOT DISTINCT FROM r.first_phone AND p.alone IN (0, r.row_number)
        """);
  }

  /** Without a role the first of a unit is its owner and the others own it too. */
  private void roles() {
    merge.run(
        """
        INSERT INTO household_role
            (community_id, id, organisation_id, household_id, person_id, role, since, import_id,
            created_at)
        SELECT DISTINCT ON (u.community_id, u.household_id, r.person_id)
            u.community_id, uuidv7(), :organisation::integer, u.household_id, r.person_id,
            coalesce(r.role, CASE
                WHEN r.row_number = u.number AND NOT EXISTS (
                    SELECT 1
                    FROM household_role x
                    WHERE x.community_id = u.community_id AND x.household_id = u.household_id
                        AND x.until IS NULL AND x.role = 'OWNER')
                THEN 'OWNER' ELSE 'CO_OWNER' END),
            u.moved_in_on, :import::uuid, :now::timestamptz
        FROM roster_row r
        JOIN roster_unit u ON u.number = r.unit_number
        WHERE r.role_id IS NULL
            AND NOT EXISTS (
                SELECT 1
                FROM household_role x
                WHERE x.community_id = u.community_id AND x.household_id = u.household_id
                    AND x.person_id = r.person_id AND x.until IS NULL)
        ORDER BY u.community_id, u.household_id, r.person_id, r.row_number
        """);
    merge.run(
        """
        UPDATE roster_row r
        SET role_id = x.id, is_new = (x.import_id = :import)
        FROM roster_unit u, household_role x
        WHERE r.role_id IS NULL AND u.number = r.unit_number
            AND x.community_id = u.community_id AND x.household_id = u.household_id
            AND x.person_id = r.person_id AND x.until IS NULL
        """);
  }

  private void changedRoles() {
    merge.run(
        """
        INSERT INTO roster_import_change
            (import_id, community_id, organisation_id, target, target_id, household_id, before)
        SELECT DISTINCT ON (x.community_id, x.id)
            :import::uuid, x.community_id, :organisation::integer, 'ROLE', x.id, x.household_id,
            jsonb_build_object('role', x.role)
        FROM roster_row r
        JOIN household_role x ON x.community_id = r.community_id AND x.id = r.role_id
        WHERE NOT r.is_new AND r.role IS NOT NULL AND r.role <> x.role
        ORDER BY x.community_id, x.id
        """);
    merge.run(
        """
        UPDATE household_role x
        SET role = r.role
        FROM roster_row r
        WHERE NOT r.is_new AND r.role IS NOT NULL AND r.role <> x.role
            AND x.community_id = r.community_id AND x.id = r.role_id
        """);
    merge.run(
        """
        UPDATE roster_row r
        SET is_changed = true
        FROM roster_import_change c
        WHERE c.import_id = :import AND c.target = 'ROLE' AND jsonb_exists(c.before, 'role')
            AND c.community_id = r.community_id AND c.target_id = r.role_id
        """);
  }

  /** The named one; a household without any gets its owner. */
  private void decisionMakers() {
    merge.run(
        """
        CREATE TEMPORARY TABLE roster_decision ON COMMIT DROP AS
        SELECT DISTINCT ON (u.community_id, u.household_id)
            u.community_id, u.household_id, r.role_id, old.id AS before_id, r.row_number
        FROM roster_row r
        JOIN roster_unit u ON u.number = r.unit_number
        JOIN household_role x ON x.community_id = u.community_id AND x.id = r.role_id
        LEFT JOIN household_role old
            ON old.community_id = u.community_id AND old.household_id = u.household_id
                AND old.until IS NULL AND old.is_decision_maker
        WHERE r.is_decision_maker IS TRUE
            OR (old.id IS NULL AND r.is_decision_maker IS NULL AND u.is_new_household)
        ORDER BY u.community_id, u.household_id, r.is_decision_maker DESC NULLS LAST,
            x.role = 'OWNER' DESC, x.role = 'CO_OWNER' DESC, r.row_number
        """);
    merge.run("DELETE FROM roster_decision WHERE role_id = before_id");
    merge.run(
        """
        UPDATE household_role x
        SET is_decision_maker = false
        FROM roster_decision d
        WHERE x.community_id = d.community_id AND x.id = d.before_id
        """);
    merge.run(
        """
        UPDATE household_role x
        SET is_decision_maker = true
        FROM roster_decision d
        WHERE x.community_id = d.community_id AND x.id = d.role_id
        """);
    merge.run(
        """
        INSERT INTO roster_import_change
            (import_id, community_id, organisation_id, target, target_id, household_id, before)
        SELECT :import, d.community_id, :organisation, 'HOUSEHOLD', d.household_id, d.household_id,
            jsonb_build_object('decision_maker', d.before_id)
        FROM roster_decision d
        JOIN roster_unit u
            ON u.community_id = d.community_id AND u.household_id = d.household_id
        WHERE NOT u.is_new_household
        ON CONFLICT (import_id, community_id, target, target_id)
        DO UPDATE SET before = roster_import_change.before || excluded.before
        """);
    merge.run(
        """
        UPDATE roster_row r
        SET is_changed = true
        FROM roster_decision d
        WHERE d.row_number = r.row_number AND NOT r.is_new
        """);
  }

  /** Adds what is not there; the first of a roster becomes the preferred one. */
  private void contacts() {
    merge.run(
        """
        CREATE TEMPORARY TABLE roster_new_contact ON COMMIT DROP AS
        SELECT DISTINCT ON (r.community_id, r.person_id, c.kind, c.hash)
            uuidv7() AS id, r.community_id, r.person_id, r.row_number, r.unit_number, c.position,
            c.kind, c.hash, c.sealed, c.last_four
        FROM roster_contact c
        JOIN roster_row r ON r.row_number = c.row_number
        WHERE NOT EXISTS (
            SELECT 1
            FROM person_contact k
            WHERE k.community_id = r.community_id AND k.person_id = r.person_id
                AND k.kind = c.kind AND k.hash = c.hash)
        ORDER BY r.community_id, r.person_id, c.kind, c.hash, r.row_number, c.position
        """);
    merge.run("ANALYZE roster_new_contact");
    merge.run(
        """
        INSERT INTO roster_import_change
            (import_id, community_id, organisation_id, target, target_id, household_id, before)
        SELECT DISTINCT ON (k.community_id, k.id)
            :import::uuid, k.community_id, :organisation::integer, 'CONTACT', k.id, u.household_id,
            '{"is_preferred": true}'::jsonb
        FROM roster_new_contact c
        JOIN roster_unit u ON u.number = c.unit_number
        JOIN person_contact k
            ON k.community_id = c.community_id AND k.person_id = c.person_id AND k.kind = c.kind
                AND k.is_preferred
        WHERE c.position = 0 OR c.kind = 'EMAIL'
        """);
    merge.run(
        """
        UPDATE person_contact k
        SET is_preferred = false
        FROM roster_import_change c
        WHERE c.import_id = :import AND c.target = 'CONTACT'
            AND c.community_id = k.community_id AND c.target_id = k.id
        """);
    merge.run(
        """
        INSERT INTO person_contact
            (community_id, id, organisation_id, person_id, kind, sealed, hash, last_four,
            is_preferred, import_id, created_at)
        SELECT c.community_id, c.id, :organisation, c.person_id, c.kind, c.sealed, c.hash,
            c.last_four,
            row_number() OVER (
                PARTITION BY c.community_id, c.person_id, c.kind
                ORDER BY c.row_number, c.position) = 1
                AND NOT EXISTS (
                    SELECT 1
                    FROM person_contact k
                    WHERE k.community_id = c.community_id AND k.person_id = c.person_id
                        AND k.kind = c.kind AND k.is_preferred),
            :import, :now
        FROM roster_new_contact c
        """);
    merge.run(
        """
        UPDATE roster_row r
        SET is_changed = true
        FROM roster_new_contact c
        WHERE c.row_number = r.row_number AND NOT r.is_new
        """);
  }
}
