package org.lintel.benchmarks;

import java.util.List;

/**
 * Statements that fill a throw-away installation. They write what the product's own imports and
 * openings write, a set at a time; {@code benchmark} is a schema of our own beside the product's.
 */
final class TownSql {

  /** One building with one entrance in every community. */
  static final String FOUNDATION =
      """
      CREATE SCHEMA benchmark;
      CREATE SEQUENCE benchmark.door;
      INSERT INTO building (community_id, id, organisation_id, name, match_key)
      SELECT c.id, uuidv7(), c.organisation_id, 'Tower 1', '1'
      FROM community c;
      INSERT INTO entrance (community_id, id, organisation_id, building_id, name, match_key)
      SELECT b.community_id, uuidv7(), b.organisation_id, b.id, '', ''
      FROM building b;
      CREATE TABLE benchmark.place AS
      SELECT
        row_number() OVER (ORDER BY e.community_id) - 1 AS place, count(*) OVER () AS places,
        e.community_id, e.organisation_id, e.building_id, e.id AS entrance_id
      FROM entrance e;
      """;

  static final String INSTRUMENT =
      """
      INSERT INTO instrument (organisation_id, code)
      SELECT o.id, ?
      FROM organisation o
      ON CONFLICT (organisation_id, code) DO NOTHING
      """;

  static final String VERSION =
      """
      INSERT INTO instrument_version
        (uuid, organisation_id, instrument_id, number, definition, published_at)
      SELECT uuidv7(), i.organisation_id, i.id, 1, ?::jsonb, now()
      FROM instrument i
      WHERE i.code = ?
      ON CONFLICT (instrument_id, number) DO NOTHING
      """;

  static final String WAVE =
      """
      WITH made AS (
        INSERT INTO wave
          (uuid, organisation_id, version_id, name, mode, state, opens_at, closes_at, drafted_at,
           drafted_by, opened_at)
        SELECT uuidv7(), v.organisation_id, v.id, ?, 'NAMED', 'OPEN', t.opened,
          now() + interval '30 days', t.opened, uuidv7(), t.opened
        FROM instrument_version v
        JOIN instrument i ON i.id = v.instrument_id
        CROSS JOIN LATERAL (SELECT now() - ? * interval '3 months' AS opened) t
        WHERE i.code = ?
        RETURNING id, organisation_id),
      asked AS (
        INSERT INTO wave_community (wave_id, community_id, organisation_id, eligible, invited)
        SELECT m.id, p.community_id, m.organisation_id, 0, 0
        FROM made m
        CROSS JOIN benchmark.place p)
      SELECT id FROM made
      """;

  /** New households in turn over all communities, each with one owner and the token of a link. */
  static final String FRESH =
      """
      DROP TABLE IF EXISTS benchmark.fresh;
      CREATE UNLOGGED TABLE benchmark.fresh AS
      SELECT
        p.community_id, p.organisation_id, p.building_id, p.entrance_id,
        nextval('benchmark.door') AS door,
        uuidv7() AS unit_id, uuidv7() AS household_id, uuidv7() AS person_id,
        uuidv7() AS role_id, uuidv7() AS link_id,
        left(replace(gen_random_uuid()::text, '-', ''), 24) AS token
      FROM generate_series(1, ?) AS number
      JOIN benchmark.place p ON p.place = number % p.places
      """;

  static final List<String> HOUSEHOLDS =
      List.of(
          """
          INSERT INTO unit (community_id, id, organisation_id, entrance_id, label, match_key, kind)
          SELECT community_id, unit_id, organisation_id, entrance_id, door::text, door::text, 'HOME'
          FROM benchmark.fresh
          """,
          """
          INSERT INTO household
            (community_id, id, organisation_id, unit_id, moved_in_on, created_at, changed_at)
          SELECT community_id, household_id, organisation_id, unit_id,
            current_date - (door % 3000)::int, now(), now()
          FROM benchmark.fresh
          """,
          """
          INSERT INTO person (community_id, id, organisation_id, name, created_at)
          SELECT community_id, person_id, organisation_id, 'Owner ' || door, now()
          FROM benchmark.fresh
          """,
          """
          INSERT INTO household_role
            (community_id, id, organisation_id, household_id, person_id, role, is_decision_maker,
             created_at)
          SELECT community_id, role_id, organisation_id, household_id, person_id, 'OWNER', true,
            now()
          FROM benchmark.fresh
          """);

  static final List<String> INVITATIONS =
      List.of(
          """
          INSERT INTO invitation
            (community_id, wave_id, household_id, organisation_id, building_id, unit_kind,
             tenure_stage)
          SELECT community_id, ?, household_id, organisation_id, building_id, 'HOME', 'SETTLED'
          FROM benchmark.fresh
          """,
          """
          INSERT INTO invitation_link
            (id, community_id, wave_id, household_id, member_id, organisation_id)
          SELECT link_id, community_id, ?, household_id, role_id, organisation_id
          FROM benchmark.fresh
          """,
          """
          INSERT INTO directory (kind, hash, organisation_id, subject)
          SELECT 'survey-link', sha256(convert_to(f.token, 'UTF8')), w.organisation_id, f.link_id
          FROM benchmark.fresh f
          JOIN wave w ON w.id = ?
          """,
          """
          UPDATE wave_community c
          SET eligible = c.eligible + n.asked, invited = c.invited + n.asked
          FROM (SELECT community_id, count(*) AS asked FROM benchmark.fresh GROUP BY 1) n
          WHERE c.community_id = n.community_id AND c.wave_id = ?
          """,
          """
          INSERT INTO participation AS known
            (wave_id, community_id, dimension, value, organisation_id, asked)
          SELECT w.id, f.community_id, d.dimension, d.value, f.organisation_id, count(*)
          FROM benchmark.fresh f
          JOIN wave w ON w.id = ?
          CROSS JOIN LATERAL (VALUES
            ('ALL', ''), ('BUILDING', f.building_id::text), ('TENURE', 'SETTLED'),
            ('UNIT_KIND', 'HOME')) AS d (dimension, value)
          GROUP BY 1, 2, 3, 4, 5
          ON CONFLICT (wave_id, community_id, dimension, value)
          DO UPDATE SET asked = known.asked + excluded.asked
          """);

  private TownSql() {}
}
