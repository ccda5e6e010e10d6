package org.lintel.casework;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was done a week ago and nobody spoke against counts as confirmed and is closed. A message or
 * a rating of the owner since then that nobody has read, or that is bad, keeps it open: then a
 * person decides.
 */
@Component
public class ConfirmingBySilence {

  private static final int BATCH = 100;

  private final JdbcClient database;
  private final Cases cases;
  private final MovingACase moving;
  private final Clock clock;

  ConfirmingBySilence(JdbcClient database, Cases cases, MovingACase moving, Clock clock) {
    this.database = database;
    this.cases = cases;
    this.moving = moving;
    this.clock = clock;
  }

  /** Confirms what is due in the current organisation; returns how many cases were closed. */
  @Transactional
  public int confirm() {
    int closed = 0;
    for (UUID id : due()) {
      closed += cases.get(id).map(this::confirm).orElse(false) ? 1 : 0;
    }
    return closed;
  }

  /** The rows stay locked until they are written: a second node takes others. */
  private List<UUID> due() {
    return database
        .sql(
            """
            SELECT c.id
            FROM service_case c
            WHERE c.state = 'DONE' AND c.done_at <= :before
              AND NOT EXISTS (
                SELECT 1
                FROM case_entry e
                WHERE e.community_id = c.community_id AND e.case_id = c.id AND e.kind = 'MESSAGE'
                  AND e.author = 'OWNER' AND (e.read_at IS NULL OR (e.is_objection AND e.at >= c.done_at)))
            ORDER BY c.done_at
            LIMIT :batch
            FOR UPDATE OF c SKIP LOCKED
            """)
        .param("before", Times.of(clock.instant().minus(CaseMachine.SILENCE)))
        .param("batch", BATCH)
        .query((row, number) -> row.getObject("id", UUID.class))
        .list();
  }

  private boolean confirm(ServiceCase done) {
    var silence = new Actor.Silence();
    if (!(done.state() instanceof CaseState.Done(String evidence))
        || !isMade(moving.move(silence, done, done.version(), new CaseMove.Confirm()))) {
      return false;
    }
    ServiceCase confirmed = cases.get(done.id()).orElseThrow();
    var close = new CaseMove.Close(new ClosingOutcome.Remedied(evidence));
    return isMade(moving.move(silence, confirmed, confirmed.version(), close));
  }

  private static boolean isMade(MovingACase.Answer answer) {
    return answer instanceof MovingACase.Answer.Made;
  }
}
