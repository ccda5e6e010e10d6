package org.lintel.platform.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.IncompleteEventPublications;

/**
 * Tells events again whose listener failed or died with its node: only those of some age, so that a
 * listener at work is not disturbed, and for a day, after which somebody has to look.
 */
final class TellingAgain {

  private static final Logger log = LoggerFactory.getLogger(TellingAgain.class);

  /** Longer than any listener works. */
  private static final Duration AGE = Duration.ofMinutes(5);

  /** Longer than what is told again waits for its listener. */
  private static final Duration LOST = Duration.ofMinutes(10);

  private static final Duration LIMIT = Duration.ofDays(1);

  private final IncompleteEventPublications publications;
  private final JdbcClient database;
  private final Clock clock;
  private volatile Set<String> logged = Set.of();

  TellingAgain(IncompleteEventPublications publications, JdbcClient database, Clock clock) {
    this.publications = publications;
    this.database = database;
    this.clock = clock;
  }

  void tell() {
    Instant now = clock.instant();
    freeLost(now);
    publications.resubmitIncompletePublications(event ->
        event.getPublicationDate().isBefore(now.minus(AGE))
            && event.getPublicationDate().isAfter(now.minus(LIMIT)));
    logGivenUp(now);
  }

  /** A node that died while it told them again left them marked as told, which bars all others. */
  private void freeLost(Instant now) {
    database
        .sql(
            """
            UPDATE event_publication
            SET status = 'FAILED'
            WHERE status = 'RESUBMITTED' AND last_resubmission_date < :before
            """)
        .param("before", time(now.minus(LOST)))
        .update();
  }

  /** Once for each listener that events were given up for, not with every turn. */
  private void logGivenUp(Instant now) {
    Set<String> listeners =
        database
            .sql(
                """
                SELECT DISTINCT listener_id
                FROM event_publication
                WHERE completion_date IS NULL AND publication_date <= :before
                """)
            .param("before", time(now.minus(LIMIT)))
            .query((row, _) -> row.getString("listener_id"))
            .set();
    for (String listener : listeners) {
      if (!logged.contains(listener)) {
        log.error("events that failed for a day are not told again; they stay kept: {}", listener);
      }
    }
    logged = listeners;
  }

  private static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
