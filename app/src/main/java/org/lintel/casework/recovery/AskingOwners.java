package org.lintel.casework.recovery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.channel.Addressee;
import org.lintel.channel.Notice;
import org.lintel.channel.Notices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks owners whether all is well again, two weeks after their recovery was closed: on their own
 * page, and by a notice that keeps to their wishes and the household's budget. Each by itself: one
 * that fails stops no other.
 */
@Component
class AskingOwners {

  private static final Logger log = LoggerFactory.getLogger(AskingOwners.class);

  /** Longer than a notice can wait for the budget, so that its link is never over when it comes. */
  static final Duration OPEN = Duration.ofDays(21);

  /** What should have been asked longer ago, while nothing ran, is left to staff. */
  private static final Duration FRESH = Duration.ofDays(7);

  private static final int MOST = 500;

  private final JdbcClient database;
  private final RecoveryLinks links;
  private final Notices notices;
  private final Clock clock;
  private final TransactionTemplate transaction;

  AskingOwners(
      JdbcClient database,
      RecoveryLinks links,
      Notices notices,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.database = database;
    this.links = links;
    this.notices = notices;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  private record Due(int community, UUID id, UUID household, Optional<UUID> member) {}

  /** Those of the current organisation whose time has come. */
  void ask() {
    Instant now = clock.instant();
    for (Due due : due(now)) {
      try {
        transaction.executeWithoutResult(_ -> ask(due, now));
      } catch (RuntimeException failed) {
        log.error("the owner was not asked about recovery {}", due.id(), failed);
      }
    }
  }

  /** Nobody asks a household that has moved away, or what staff have asked already. */
  private List<Due> due(Instant now) {
    return database
        .sql(
            """
            SELECT r.community_id, r.id, r.household_id, r.member_id
            FROM recovery r
            WHERE r.check_at > :stale AND r.check_at <= :now AND r.checked_at IS NULL
              AND EXISTS (
                SELECT 1
                FROM household_member m
                WHERE m.community_id = r.community_id AND m.household_id = r.household_id
                  AND (r.member_id IS NULL OR m.member_id = r.member_id))
              AND NOT EXISTS (
                SELECT 1
                FROM recovery_question q
                WHERE q.community_id = r.community_id AND q.recovery_id = r.id)
            ORDER BY r.check_at, r.id
            LIMIT :most
            """)
        .param("stale", Times.of(now.minus(FRESH)))
        .param("now", Times.of(now))
        .param("most", MOST)
        .query((row, number) ->
            new Due(
                row.getInt("community_id"),
                row.getObject("id", UUID.class),
                row.getObject("household_id", UUID.class),
                Optional.ofNullable(row.getObject("member_id", UUID.class))))
        .list();
  }

  private void ask(Due due, Instant now) {
    if (isNew(due, now)) {
      links.open(due.id());
      notices.send(
          new Notice(
              RecoveryNotices.SETTLED,
              addressee(due),
              Map.of(RecoveryNotices.UNTIL, now.plus(OPEN).toString()),
              "recovery-settled:" + due.id(),
              Optional.of(links.path(due.id()))));
    }
  }

  private static Addressee addressee(Due due) {
    return due.member()
        .<Addressee>map(member -> new Addressee.Member(due.community(), due.household(), member))
        .orElseGet(() -> new Addressee.Home(due.community(), due.household()));
  }

  private boolean isNew(Due due, Instant now) {
    return database
            .sql(
                """
                INSERT INTO recovery_question
                  (community_id, recovery_id, organisation_id, asked_at, expires_at)
                SELECT community_id, id, organisation_id, :now::timestamptz, :until::timestamptz
                FROM recovery
                WHERE community_id = :community AND id = :id AND checked_at IS NULL
                ON CONFLICT (community_id, recovery_id) DO NOTHING
                """)
            .param("now", Times.of(now))
            .param("until", Times.of(now.plus(OPEN)))
            .param("community", due.community())
            .param("id", due.id())
            .update()
        == 1;
  }
}
