package org.lintel.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintel.calendar.Subject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A wait stops clocks for as long as it was given and no longer: then time goes on from the end of
 * it, whatever the case still waits for. Each case by itself: one that fails stops no other.
 */
@Component
public class EndingWaits {

  private static final Logger log = LoggerFactory.getLogger(EndingWaits.class);
  private static final int BATCH = 100;

  private static final String OVER =
      """
      SELECT community_id, id, wait_ends_at
      FROM service_case
      WHERE wait_ends_at <= :now
      """;

  private final JdbcClient database;
  private final CaseClocks clocks;
  private final Timeline timeline;
  private final Clock clock;
  private final TransactionTemplate transaction;

  EndingWaits(
      JdbcClient database,
      CaseClocks clocks,
      Timeline timeline,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.database = database;
    this.clocks = clocks;
    this.timeline = timeline;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  private record Over(Subject subject, Instant end) {}

  /** Ends what is over in the current organisation; returns how many waits that were. */
  public int end() {
    return (int) over().stream().filter(this::isEnded).count();
  }

  private List<Over> over() {
    return waits(OVER + "ORDER BY wait_ends_at LIMIT :batch")
        .param("batch", BATCH)
        .query((row, number) -> over(row))
        .list();
  }

  private boolean isEnded(Over over) {
    try {
      return Boolean.TRUE.equals(transaction.execute(_ -> end(over.subject())));
    } catch (RuntimeException failed) {
      log.error(
          "the wait of case {} could not be ended and is tried again", over.subject().id(), failed);
      return false;
    }
  }

  /** The row stays locked until it is written: a second node passes it over. */
  private boolean end(Subject subject) {
    Optional<Over> over =
        waits(OVER + "AND community_id = :community AND id = :id" + " FOR UPDATE SKIP LOCKED")
            .param("community", subject.community())
            .param("id", subject.id())
            .query((row, number) -> over(row))
            .optional();
    over.ifPresent(each -> {
      clocks.goesOn(subject, each.end());
      timeline.note(
          new Timeline.Key(subject.community(), subject.id()),
          InternalNote.Kind.RESUMED,
          new Actor.Silence(),
          "");
    });
    return over.isPresent();
  }

  private JdbcClient.StatementSpec waits(String sql) {
    return database.sql(sql).param("now", Times.of(clock.instant()));
  }

  private static Over over(ResultSet row) throws SQLException {
    return new Over(
        new Subject(CaseTerms.SUBJECT, row.getInt("community_id"), row.getObject("id", UUID.class)),
        Times.at(row, "wait_ends_at"));
  }
}
