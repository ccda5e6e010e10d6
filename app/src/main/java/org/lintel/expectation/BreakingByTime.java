package org.lintel.expectation;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A promise that is late for days without anybody saying anything counts as broken. Each is decided
 * by itself: one that fails stops none of the others.
 */
@Component
public class BreakingByTime {

  private static final Logger log = LoggerFactory.getLogger(BreakingByTime.class);
  private static final int BATCH = 100;

  private static final String DUE =
      """
      SELECT p.id
      FROM promise p
      WHERE p.state IN ('MADE', 'RENEGOTIATED') AND p.due_at <= :before
      """;

  private final JdbcClient database;
  private final Promises promises;
  private final PromiseRules rules;
  private final MovingAPromise moving;
  private final Clock clock;
  private final TransactionTemplate transaction;

  BreakingByTime(
      JdbcClient database,
      Promises promises,
      PromiseRules rules,
      MovingAPromise moving,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.database = database;
    this.promises = promises;
    this.rules = rules;
    this.moving = moving;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Breaks what is due for it in the current organisation; returns how many it were. */
  public int breakOverdue() {
    Duration after = Duration.ofDays(rules.breaksAfterDays());
    return (int) due(after).stream().filter(id -> isBroken(id, after)).count();
  }

  private List<UUID> due(Duration after) {
    return database
        .sql(DUE + "ORDER BY p.due_at LIMIT :batch")
        .param("before", Times.of(clock.instant().minus(after)))
        .param("batch", BATCH)
        .query((row, number) -> row.getObject("id", UUID.class))
        .list();
  }

  private boolean isBroken(UUID id, Duration after) {
    try {
      return Boolean.TRUE.equals(transaction.execute(_ -> breakNow(id, after)));
    } catch (RuntimeException failed) {
      log.error("promise {} is overdue, breaking it failed and is tried again", id, failed);
      return false;
    }
  }

  /** The row stays locked until it is written: a second node passes it over. */
  private boolean breakNow(UUID id, Duration after) {
    return database
        .sql(DUE + "AND p.id = :id FOR UPDATE OF p SKIP LOCKED")
        .param("before", Times.of(clock.instant().minus(after)))
        .param("id", id)
        .query((row, number) -> row.getObject("id", UUID.class))
        .optional()
        .flatMap(promises::get)
        .map(found ->
            moving.move(new PromiseActor.Time(), found, found.version(), new PromiseMove.Expire()))
        .filter(MovingAPromise.Answer.Made.class::isInstance)
        .isPresent();
  }
}
