package org.lintel.benchmarks;

/** Statements that fill a throw-away installation with cases and clocks, a set at a time. */
final class CaseSql {

  /**
   * The people who have cases in hand: the account managers of every community, and as many
   * colleagues beside them who never sign in as make up the number.
   */
  static final String HANDLERS =
      """
      DROP TABLE IF EXISTS benchmark.handler;
      CREATE TABLE benchmark.handler AS
      WITH real AS (
        SELECT c.id AS community_id, m.staff_id,
          row_number() OVER (PARTITION BY c.id ORDER BY m.created_at, m.id) - 1 AS number
        FROM community c
        JOIN membership m ON m.node_id = c.uuid AND m.role = 'ACCOUNT_MANAGER'),
      everybody AS (
        SELECT community_id, number, staff_id, staff_id AS like_id
        FROM real
        UNION ALL
        SELECT r.community_id, n, uuidv7(), r.staff_id
        FROM real r
        CROSS JOIN LATERAL generate_series(
          (SELECT count(*) FROM real s WHERE s.community_id = r.community_id),
          ?::bigint - 1) AS n
        WHERE r.number = 0)
      SELECT e.*, count(*) OVER (PARTITION BY community_id) AS handlers
      FROM everybody e;
      INSERT INTO staff
        (id, organisation_id, name, email, email_hash, language, state, created_at)
      SELECT h.staff_id, s.organisation_id, s.name || ' ' || h.number, s.email,
        sha256(convert_to(h.staff_id::text, 'UTF8')), s.language, 'INACTIVE', now()
      FROM benchmark.handler h
      JOIN staff s ON s.id = h.like_id
      WHERE h.staff_id <> h.like_id;
      ANALYZE benchmark.handler
      """;

  /**
   * Cases by their place in the series, from and until, in the homes made last. One in fifty is
   * open; in what state, how pressing, when due and in whose hands is scattered by a
   * multiplication, so that every community has its share of each whatever the number.
   */
  static final String CASES =
      """
      INSERT INTO service_case (community_id, id, organisation_id, number, submission, household_id,
        channel, kind, reported_kind, severity, is_safety, place_code, category_code, problem_code, words,
        received_at, changed_at, handler_id, state, outcome, waiting_on, waiting_days, next_update_on,
        detail, done_at, closed_at, due_at, due_measure, is_timed)
      SELECT f.community_id, uuidv7(), f.organisation_id, n + 1000, gen_random_uuid(),
        f.household_id, 'PHONE', 'REPAIR', 'REPAIR',
        (ARRAY['EMERGENCY', 'URGENT', 'URGENT', 'NORMAL', 'NORMAL', 'NORMAL', 'NORMAL', 'NORMAL',
          'NORMAL', 'MINOR'])[(1 + t.b / 10 % 10)::int], false, 'home', 'water', 'water-leak',
        'The tap drips', t.received, t.received, h.staff_id, t.state,
        CASE WHEN t.state = 'CLOSED' THEN 'REMEDIED' END,
        CASE WHEN t.state = 'WAITING' THEN 'PARTS' END,
        CASE WHEN t.state = 'WAITING' THEN 3 END,
        CASE WHEN t.state = 'WAITING' THEN current_date + 2 END,
        CASE WHEN t.state IN ('WAITING', 'DONE', 'CLOSED') THEN 'A new washer' END,
        CASE WHEN t.state IN ('DONE', 'CLOSED') THEN least(now(), t.received + interval '1 day') END,
        CASE WHEN t.state = 'CLOSED' THEN t.received + interval '2 days' END,
        CASE WHEN t.is_timed THEN now() + (t.b % 22000 - 2160) * interval '1 minute' END,
        CASE WHEN t.is_timed THEN 'RESOLVE' END, t.is_timed
      FROM generate_series(?::bigint, ?::bigint) AS n
      CROSS JOIN (SELECT min(door) AS first, count(*) AS homes FROM benchmark.fresh) d
      JOIN benchmark.fresh f ON f.door = d.first + n % d.homes
      CROSS JOIN LATERAL (
        SELECT (n * 2654435761 % 4294967296) >> 12 AS a, (n * 2246822519 % 4294967296) >> 10 AS b) m
      CROSS JOIN LATERAL (
        SELECT m.a, m.b, s.state, s.state NOT IN ('DONE', 'CLOSED') AS is_timed,
          now() - (CASE WHEN s.state = 'CLOSED' THEN 30 + m.b / 100 % 1500 ELSE m.b / 100 % 30 END)
            * interval '1 day' AS received
        FROM (SELECT CASE WHEN m.a % 50 > 0 THEN 'CLOSED' ELSE
          (ARRAY['RECEIVED', 'ASSESSED', 'ASSIGNED', 'ASSIGNED', 'IN_PROGRESS', 'IN_PROGRESS',
            'IN_PROGRESS', 'WAITING', 'DONE', 'DONE'])[(1 + m.b % 10)::int] END AS state) s) t
      LEFT JOIN benchmark.handler h ON h.community_id = f.community_id
        AND t.state NOT IN ('RECEIVED', 'ASSESSED')
        AND h.number = t.a / 50 % h.handlers
      """;

  /** The first entry of the cases with those numbers. */
  static final String ENTRIES =
      """
      INSERT INTO case_entry (community_id, case_id, id, organisation_id, at, kind, author)
      SELECT c.community_id, c.id, uuidv7(), c.organisation_id, c.received_at, 'RECEIVED', 'OWNER'
      FROM service_case c
      WHERE c.number BETWEEN ?::int AND ?::int
      """;

  /** The next case that comes in through the product gets a number of its own. */
  static final String NUMBERED =
      """
      INSERT INTO case_number (organisation_id, last)
      SELECT organisation_id, max(number)
      FROM service_case
      GROUP BY organisation_id
      ON CONFLICT (organisation_id) DO UPDATE SET last = excluded.last
      """;

  /** How many clocks, their first time, and over how many seconds their times are spread. */
  static final String FRESH_CLOCKS =
      """
      DROP TABLE IF EXISTS benchmark.clock;
      CREATE UNLOGGED TABLE benchmark.clock AS
      SELECT p.community_id, p.organisation_id, uuidv7() AS id, uuidv7() AS subject_id, r.id AS rule,
        date_trunc('milliseconds',
          ?::timestamptz + (n::double precision / t.clocks) * ?::double precision * interval '1 s')
          AS due
      FROM (SELECT ?::bigint AS clocks) t
      CROSS JOIN LATERAL generate_series(1, t.clocks) AS n
      JOIN benchmark.place p ON p.place = n % p.places
      CROSS JOIN (SELECT id FROM clock_rule WHERE preset = 'plan-24-hours') r
      """;

  /** Clocks of the 24-hour rule whose warning was given; two rungs are reached when it is due. */
  static final String CLOCKS =
      """
      INSERT INTO clock (community_id, id, organisation_id, subject_kind, subject_id, measure, state,
        rule_id, rule_version, run, started_at, due_at, is_provisional, next_step, next_fire_at)
      SELECT community_id, id, organisation_id, 'case', subject_id, 'NEXT_UPDATE', 'RUNNING', rule, 1,
        1, due - interval '1 day', due, false, 2, due
      FROM benchmark.clock
      """;

  /** The case of each of those clocks, in the hands of a steward of its community. */
  static final String TIMED_CASES =
      """
      INSERT INTO service_case (community_id, id, organisation_id, number, submission, household_id,
        channel, kind, reported_kind, severity, is_safety, place_code, category_code, problem_code,
        words, received_at, changed_at, handler_id, state, due_at, due_measure, is_timed)
      SELECT k.community_id, k.subject_id, k.organisation_id,
        (SELECT coalesce(max(number), 1000) FROM service_case) + row_number() OVER (ORDER BY k.id),
        gen_random_uuid(), f.household_id, 'PHONE', 'REPAIR', 'REPAIR', 'NORMAL', false, 'home',
        'water', 'water-leak', 'The tap drips', k.due - interval '1 day',
        k.due - interval '1 day', h.staff_id, 'IN_PROGRESS', k.due, 'NEXT_UPDATE', true
      FROM benchmark.clock k
      JOIN LATERAL (
        SELECT household_id FROM benchmark.fresh f WHERE f.community_id = k.community_id LIMIT 1) f
        ON true
      JOIN benchmark.handler h ON h.community_id = k.community_id AND h.number = 0
      """;

  static final String CLOCK_EVENTS =
      """
      INSERT INTO clock_event (community_id, id, organisation_id, clock_id, number, kind, at, rule_id,
        rule_version, recorded_at)
      SELECT community_id, uuidv7(), organisation_id, id, 1, 'STARTED', due - interval '1 day', rule,
        1, due - interval '1 day'
      FROM benchmark.clock
      """;

  /** Whether a clock is due, or somebody has not heard yet of one that was. */
  static final String WAITING =
      """
      SELECT EXISTS (SELECT 1 FROM clock WHERE next_fire_at <= now())
        OR EXISTS (SELECT 1 FROM event_publication)
      """;

  /** Of the clocks made last: how many rungs were reached. */
  static final String FIRED =
      """
      SELECT count(*)
      FROM clock_firing f
      JOIN benchmark.clock c ON c.community_id = f.community_id AND c.id = f.clock_id
      """;

  /** By how many seconds rungs came late, at a share of all. */
  static final String LATE =
      """
      SELECT percentile_disc(?::double precision)
        WITHIN GROUP (ORDER BY extract(epoch FROM f.fired_at - f.due_at))
      FROM clock_firing f
      JOIN benchmark.clock c ON c.community_id = f.community_id AND c.id = f.clock_id
      """;

  /** How many rungs people were told of. */
  static final String TOLD =
      """
      SELECT count(*)
      FROM case_note n
      JOIN benchmark.clock c ON c.community_id = n.community_id AND c.subject_id = n.case_id
      WHERE n.kind = 'CALLED'
      """;

  /** By how many seconds after the due time they were told, at a share of all. */
  static final String TOLD_LATE =
      """
      SELECT percentile_disc(?::double precision)
        WITHIN GROUP (ORDER BY extract(epoch FROM n.at - c.due))
      FROM case_note n
      JOIN benchmark.clock c ON c.community_id = n.community_id AND c.subject_id = n.case_id
      WHERE n.kind = 'CALLED'
      """;

  private CaseSql() {}
}
