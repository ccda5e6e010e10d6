package org.lintel.casework;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A caller whom nobody knows has no household that could be erased: what she called herself, and
 * her number, are forgotten when the link of her case ends.
 */
@Component
class ForgettingCallers {

  private final JdbcClient database;
  private final Clock clock;

  ForgettingCallers(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Returns how many were forgotten in the current organisation. */
  int forget() {
    forgetReporters();
    return database
        .sql(
            """
            UPDATE service_case
            SET caller = '', caller_phone = NULL
            WHERE state = 'CLOSED' AND closed_at < :before
              AND (caller <> '' OR caller_phone IS NOT NULL)
            """)
        .param("before", Times.of(clock.instant().minus(CaseLinks.AFTER_CLOSING)))
        .update();
  }

  /** Whoever reported by a program of somebody else: her e-mail address and her account there. */
  private void forgetReporters() {
    database
        .sql(
            """
            UPDATE open311_request r
            SET email = NULL, account = NULL, reporter_hash = NULL
            FROM service_case c
            WHERE c.community_id = r.community_id AND c.id = r.case_id
              AND c.state = 'CLOSED' AND c.closed_at < :before
              AND r.reporter_hash IS NOT NULL
            """)
        .param("before", Times.of(clock.instant().minus(CaseLinks.AFTER_CLOSING)))
        .update();
  }
}
