package org.lintel.channel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How often a household is written to in a week: one budget for notices and invitations alike. What
 * must be said passes it and counts. Letters about the same thing in the same round, to several
 * people or by several channels, are one contact.
 */
@Component
public class ContactBudget {

  /** Why a letter waits: last part of a message key. */
  public static final String USED_UP = "budget";

  private static final Duration WEEK = Duration.ofDays(7);

  private static final String CONTACTS =
      """
      FROM (
        SELECT min(l.settled_at) AS at
        FROM letter l
        WHERE l.community_id = :community AND l.household_id = :household
          AND l.state = 'SENT' AND l.settled_at > :since
          AND (:occasion::uuid IS NULL
            OR (l.kind, l.occasion_id, l.round) <> (:kind, :occasion::uuid, :round))
        GROUP BY l.kind, l.occasion_id, l.round) x
      """;

  private final JdbcClient database;
  private final NoticeRulebook rulebook;
  private final Clock clock;

  ContactBudget(JdbcClient database, NoticeRulebook rulebook, Clock clock) {
    this.database = database;
    this.rulebook = rulebook;
    this.clock = clock;
  }

  /**
   * How it stands.
   *
   * @param used contacts of the last seven days
   * @param most with which it is used up
   * @param freeAt when the next ordinary contact may be; empty when it may be now
   */
  public record Standing(int used, int most, Optional<Instant> freeAt) {}

  public Standing of(int community, UUID household) {
    int used =
        about("SELECT count(*) " + CONTACTS, community, household, null)
            .query(Integer.class)
            .single();
    return new Standing(used, rulebook.rules().aWeek(), freeAt(community, household, null));
  }

  /** When the household may be written to about that; empty when it may be now. */
  public Optional<Instant> freeFor(int community, UUID household, Occasion occasion) {
    return freeAt(community, household, occasion);
  }

  private Optional<Instant> freeAt(int community, UUID household, @Nullable Occasion occasion) {
    return about(
            "SELECT x.at " + CONTACTS + "ORDER BY x.at DESC OFFSET :most - 1 LIMIT 1",
            community,
            household,
            occasion)
        .param("most", rulebook.rules().aWeek())
        .query((row, number) -> row.getObject("at", OffsetDateTime.class).toInstant().plus(WEEK))
        .optional();
  }

  private JdbcClient.StatementSpec about(
      String sql, int community, UUID household, @Nullable Occasion except) {
    return database
        .sql(sql)
        .param("community", community)
        .param("household", household)
        .param("since", clock.instant().minus(WEEK).atOffset(ZoneOffset.UTC))
        .param("kind", except == null ? null : except.kind())
        .param("occasion", except == null ? null : except.id())
        .param("round", except == null ? null : except.round());
  }
}
