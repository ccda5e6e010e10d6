package org.lintel.benchmarks;

/** Statements that fill a throw-away installation with cases and clocks, a set at a time. */
final class CaseSql {

  /** Cases by their place in the series, from and until; one in fifty is open. */
  static final String CASES =
      """
      INSERT INTO service_case (community_id, id, organisation_id, number, submission, household_id,
        channel, kind, reported_kind, severity, is_safety, place_code, category_code, problem_code, words,
        received_at, changed_at, state, outcome, detail, closed_at, due_at, due_measure, is_timed)
      SELECT f.community_id, uuidv7(), f.organisation_id, n + 1000, gen_random_uuid(),
        f.household_id, 'PHONE', 'REPAIR', 'REPAIR', 'NORMAL', false, 'home', 'water',
        'water-leak',
        'The tap drips', t.received, t.received,
        CASE WHEN t.open THEN 'ASSESSED' ELSE 'CLOSED' END,
        CASE WHEN NOT t.open THEN 'REMEDIED' END,
        CASE WHEN NOT t.open THEN 'A new washer was put in' END,
        CASE WHEN NOT t.open THEN t.received + interval '2 days' END,
        CASE WHEN t.open THEN now() + (n / 50 % 22000 - 2160) * interval '1 minute' END,
        CASE WHEN t.open THEN 'RESOLVE' END, t.open
      FROM generate_series(?::bigint, ?::bigint) AS n
      JOIN benchmark.fresh f ON f.door = 1 + n % (SELECT count(*) FROM benchmark.fresh)
      CROSS JOIN LATERAL (
        SELECT n % 50 = 0 AS open,
          now() - (CASE WHEN n % 50 = 0 THEN n % 30 ELSE 30 + n % 1500 END) * interval '1 day'
            AS received) t
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

  static final String CLOCK_EVENTS =
      """
      INSERT INTO clock_event (community_id, id, organisation_id, clock_id, number, kind, at, rule_id,
        rule_version, recorded_at)
      SELECT community_id, uuidv7(), organisation_id, id, 1, 'STARTED', due - interval '1 day', rule,
        1, due - interval '1 day'
      FROM benchmark.clock
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

  private CaseSql() {}
}
