package org.lintel.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

/**
 * Whether clocks, what they set off and what was told of it agree, row by row. Each count is of
 * rows that contradict each other, so that none of them may be found.
 */
record CaseTally(StoredRows rows) {

  /** Clocks that have a rung ahead of them whose time has come. */
  long due(Instant now) {
    return rows.count(
        "SELECT count(*) FROM clock WHERE next_fire_at <= ?::timestamptz", now.toString());
  }

  long fired() {
    return rows.count("SELECT count(*) FROM clock_firing");
  }

  long untold() {
    return rows.count("SELECT count(*) FROM event_publication");
  }

  /** No rung was left out and none is noted that is still ahead. */
  void assertEveryRungOnce(Instant now) {
    none(
        "rungs left out or out of turn",
        """
        SELECT count(*)
        FROM clock c
        CROSS JOIN LATERAL (
          SELECT count(*) AS fired, coalesce(max(f.step), 0) AS highest
          FROM clock_firing f
          WHERE f.community_id = c.community_id AND f.clock_id = c.id AND f.run = c.run) f
        WHERE c.state = 'RUNNING' AND (f.fired <> c.next_step - 1 OR f.highest <> c.next_step - 1)
        """);
    assertThat(
            rows.count(
                """
                SELECT count(*)
                FROM clock c
                JOIN clock_rung r ON r.rule_id = c.rule_id AND r.version = c.rule_version
                LEFT JOIN clock_firing f ON f.community_id = c.community_id AND f.clock_id = c.id
                  AND f.run = c.run AND f.step = r.step
                WHERE c.state = 'RUNNING' AND NOT r.in_hours_only
                  AND (f.clock_id IS NULL)
                    = (c.due_at + r.offset_minutes * interval '1 minute' <= ?::timestamptz)
                """,
                now.toString()))
        .as("rungs whose time came and that did not fire, or the other way round")
        .isZero();
  }

  /** Each rung of a case's clock called people once, and wrote that down once. */
  void assertEveryRungTold() {
    none(
        "rungs that were not told, of cases that still wait",
        """
        SELECT count(*)
        FROM clock_firing f
        JOIN clock c ON c.community_id = f.community_id AND c.id = f.clock_id AND c.run = f.run
        LEFT JOIN case_alarm a ON a.community_id = f.community_id AND a.case_id = c.subject_id
          AND a.measure = c.measure AND a.due_at = f.due_at AND a.step = f.step
        WHERE c.subject_kind = 'case' AND c.state IN ('RUNNING', 'PAUSED') AND c.due_at = f.due_at
          AND a.case_id IS NULL
        """);
    none(
        "cases whose timeline tells more or fewer calls than there were",
        """
        SELECT count(*)
        FROM service_case c
        WHERE (SELECT count(*) FROM case_alarm a
            WHERE a.community_id = c.community_id AND a.case_id = c.id)
          <> (SELECT count(*) FROM case_note n
            WHERE n.community_id = c.community_id AND n.case_id = c.id AND n.kind = 'CALLED')
        """);
    none(
        "calls that reached nobody's bell, or more than once",
        """
        SELECT count(*)
        FROM case_note n
        WHERE n.kind = 'CALLED'
          AND (SELECT count(*) FROM staff_notice s WHERE s.notice_key = 'case-call:' || n.id) <> 1
        """);
  }

  /** Each case that came in was told to its household once, and no letter went twice. */
  void assertEveryNoticeOnce() {
    none(
        "cases whose arrival the household was not told, or more than once",
        """
        SELECT count(*)
        FROM service_case c
        JOIN case_entry e ON e.community_id = c.community_id AND e.case_id = c.id
          AND e.kind = 'RECEIVED'
        WHERE (SELECT count(*) FROM notice n
          WHERE n.community_id = c.community_id AND n.notice_key = 'case-entry:' || e.id) <> 1
        """);
    none(
        "letters that went more than once",
        """
        SELECT count(*)
        FROM (SELECT 1 FROM mailbox_message WHERE letter_id IS NOT NULL
          GROUP BY letter_id HAVING count(*) > 1) m
        """);
    none(
        "letters that are said to have gone and did not",
        """
        SELECT count(*)
        FROM letter l
        WHERE l.state = 'SENT'
          AND NOT EXISTS (SELECT 1 FROM mailbox_message m WHERE m.letter_id = l.id)
        """);
    none(
        "letters that went and wait as if they had not",
        """
        SELECT count(*)
        FROM letter l
        WHERE l.state IN ('WAITING', 'CLAIMED')
          AND EXISTS (SELECT 1 FROM mailbox_message m WHERE m.letter_id = l.id)
        """);
  }

  private void none(String what, String sql) {
    assertThat(rows.count(sql)).as(what).isZero();
  }
}
