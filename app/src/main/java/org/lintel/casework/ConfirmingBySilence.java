package org.lintel.casework;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What was done a week ago and nobody spoke against counts as confirmed and is closed. A message or
 * a rating of the owner since then that nobody has read, or that is bad, keeps it open: then a
 * person decides. Each case is decided by itself: one that fails stops none of the others.
 */
@Component
public class ConfirmingBySilence {

  private static final Logger log = LoggerFactory.getLogger(ConfirmingBySilence.class);
  private static final int BATCH = 100;

  private static final String DUE =
      """
      SELECT c.id
      FROM service_case c
      WHERE c.state = 'DONE' AND c.done_at <= :before
        AND NOT EXISTS (
          SELECT 1
          FROM case_entry e
          WHERE e.community_id = c.community_id AND e.case_id = c.id AND e.kind = 'MESSAGE'
            AND e.author = 'OWNER'
            AND (e.read_at IS NULL
              OR (e.is_objection AND (e.at >= c.done_at OR e.read_at >= c.done_at))))
      """;

  private final JdbcClient database;
  private final Cases cases;
  private final MovingACase moving;
  private final Clock clock;
  private final TransactionTemplate transaction;

  ConfirmingBySilence(
      JdbcClient database,
      Cases cases,
      MovingACase moving,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.database = database;
    this.cases = cases;
    this.moving = moving;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Confirms what is due in the current organisation; returns how many cases were closed. */
  public int confirm() {
    return (int) due().stream().filter(this::isConfirmed).count();
  }

  private List<UUID> due() {
    return database
        .sql(DUE + "ORDER BY c.done_at LIMIT :batch")
        .param("before", Times.of(clock.instant().minus(CaseMachine.SILENCE)))
        .param("batch", BATCH)
        .query((row, number) -> row.getObject("id", UUID.class))
        .list();
  }

  private boolean isConfirmed(UUID id) {
    try {
      return Boolean.TRUE.equals(transaction.execute(_ -> confirm(id)));
    } catch (RuntimeException failed) {
      log.error("silent confirmation of case {} failed and is tried again", id, failed);
      return false;
    }
  }

  /** The row stays locked until it is written: a second node passes it over. */
  private boolean confirm(UUID id) {
    return database
        .sql(DUE + "AND c.id = :id FOR UPDATE OF c SKIP LOCKED")
        .param("before", Times.of(clock.instant().minus(CaseMachine.SILENCE)))
        .param("id", id)
        .query((row, number) -> row.getObject("id", UUID.class))
        .optional()
        .flatMap(cases::get)
        .map(this::confirm)
        .orElse(false);
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
