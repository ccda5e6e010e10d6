package org.lintel.platform.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.EventPublication;
import org.springframework.modulith.events.IncompleteEventPublications;

/**
 * Tells events again whose listener failed or died with its node: those that nobody has handled for
 * longer than a listener takes, soon the first time and then less and less often, for a day, after
 * which somebody has to look. While events still wait for their turn on this node, only those that
 * waited long: the others are about to be handled. Listeners hear an event twice without harm.
 */
final class TellingAgain {

  private static final Logger log = LoggerFactory.getLogger(TellingAgain.class);

  /** Longer than a listener takes: what a dead node left is heard of within a minute. */
  static final Duration SOON = Duration.ofSeconds(20);

  /** Longer than events wait for their turn, and between two tries of what keeps failing. */
  static final Duration LATE = Duration.ofMinutes(5);

  private static final Duration LIMIT = Duration.ofDays(1);
  private static final int MOST_DOUBLINGS = 10;

  private final IncompleteEventPublications publications;
  private final JdbcClient database;
  private final BooleanSupplier isBehind;
  private final Clock clock;
  private volatile Set<String> logged = Set.of();

  /**
   * @param isBehind whether events wait for their turn on this node
   */
  TellingAgain(
      IncompleteEventPublications publications,
      JdbcClient database,
      BooleanSupplier isBehind,
      Clock clock) {
    this.publications = publications;
    this.database = database;
    this.isBehind = isBehind;
    this.clock = clock;
  }

  void tell() {
    Instant now = clock.instant();
    Duration least = isBehind.getAsBoolean() ? LATE : SOON;
    freeLost(now.minus(least));
    if (anyWaitedFor(least, now)) {
      publications.resubmitIncompletePublications(event ->
          event.getPublicationDate().isAfter(now.minus(LIMIT))
              && lastTold(event).isBefore(now.minus(patience(event, least))));
    }
    logGivenUp(now);
  }

  /** Asked first, because telling again reads all that are on their way, with what they say. */
  private boolean anyWaitedFor(Duration least, Instant now) {
    return database
        .sql(
            """
            SELECT EXISTS (
              SELECT 1
              FROM event_publication
              WHERE completion_date IS NULL AND publication_date > :limit
                AND coalesce(last_resubmission_date, publication_date) < :before)
            """)
        .param("limit", time(now.minus(LIMIT)))
        .param("before", time(now.minus(least)))
        .query(Boolean.class)
        .single();
  }

  private static Instant lastTold(EventPublication event) {
    return Optional.ofNullable(event.getLastResubmissionDate()).orElse(event.getPublicationDate());
  }

  /** Twice as long after every try. */
  private static Duration patience(EventPublication event, Duration least) {
    int tries = Math.clamp(event.getCompletionAttempts() - 1L, 0, MOST_DOUBLINGS);
    Duration doubled = least.multipliedBy(1L << tries);
    return doubled.compareTo(LATE) < 0 ? doubled : LATE;
  }

  /** A node that died while it told them again left them marked as told, which bars all others. */
  private void freeLost(Instant before) {
    database
        .sql(
            """
            UPDATE event_publication
            SET status = 'FAILED'
            WHERE status = 'RESUBMITTED' AND last_resubmission_date < :before
            """)
        .param("before", time(before))
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
