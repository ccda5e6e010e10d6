package org.lintel.channel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes letters one by one whose turn has come and writes down what became of them. A claim is
 * committed before the mail server hears of the letter; so whatever happens then, nobody else takes
 * it.
 */
@Component
class Claims {

  /** Longer than any talk with a mail server can take. */
  static final Duration LEASE = Duration.ofMinutes(15);

  private final JdbcClient database;
  private final Clock clock;

  Claims(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * The next letter of a channel, urgent ones first: of the occasion, or of any where none is
   * given.
   */
  Optional<Letter> next(Medium medium, Optional<Occasion> occasion) {
    return about(
            """
            UPDATE letter
            SET state = 'CLAIMED', claimed_at = :now, attempts = attempts + 1
            WHERE (community_id, id) = (
              SELECT community_id, id
              FROM letter
              WHERE state = 'WAITING' AND channel = :channel AND due_at <= :now
                AND (:kind::text IS NULL OR (kind = :kind AND occasion_id = :occasion
                  AND round = :round))
              ORDER BY is_urgent DESC, due_at, id
              LIMIT 1
              FOR UPDATE SKIP LOCKED)
            RETURNING community_id, id, kind, occasion_id, round, household_id, member_id, staff_id,
              enclosures, attempts, channel, reason
            """,
            occasion)
        .param("channel", medium.name())
        .query(Claims::letter)
        .optional();
  }

  /** How many letters of the occasion could go by that channel now. */
  int due(Medium medium, Optional<Occasion> occasion) {
    return about(
            """
            SELECT count(*)
            FROM letter
            WHERE state = 'WAITING' AND channel = :channel AND due_at <= :now
              AND (:kind::text IS NULL OR (kind = :kind AND occasion_id = :occasion
                AND round = :round))
            """,
            occasion)
        .param("channel", medium.name())
        .query(Integer.class)
        .single();
  }

  void settle(Letter letter, LetterState state, String reason) {
    write(letter, state, letter.attempt(), null, clock.instant(), reason);
  }

  /**
   * It went. A letter that is sent a second time costs a second time.
   *
   * @param provider what the provider calls it; may be empty
   * @param cost in hundredths of a fen
   */
  void sent(Letter letter, String provider, int cost) {
    settle(letter, LetterState.SENT, "");
    if (!provider.isEmpty() || cost > 0) {
      database
          .sql(
              """
              UPDATE letter
              SET provider_id = :provider, cost = cost + :cost
              WHERE community_id = :community AND id = :id
              """)
          .param("provider", provider)
          .param("cost", cost)
          .param("community", letter.community())
          .param("id", letter.id())
          .update();
    }
  }

  /** Back in the queue until then, because it must not go now; that was no try. */
  void defer(Letter letter, Instant until, String reason) {
    write(letter, LetterState.WAITING, letter.attempt() - 1, until, null, reason);
  }

  /** Back in the queue after a try that counts. */
  void postpone(Letter letter, Duration wait, String reason) {
    write(letter, LetterState.WAITING, letter.attempt(), clock.instant().plus(wait), null, reason);
  }

  /** Back in the queue; the mail server was not reached, so that the try does not count. */
  void giveBack(Letter letter, Duration wait, String reason) {
    int tries = letter.attempt() - 1;
    write(letter, LetterState.WAITING, tries, clock.instant().plus(wait), null, reason);
  }

  /**
   * What was claimed and never settled was cut short with its process; whether it went nobody
   * knows. Returns how many.
   */
  int expire() {
    return database
        .sql(
            """
            UPDATE letter
            SET state = 'UNCERTAIN', claimed_at = NULL, settled_at = :now, reason = 'cut-short'
            WHERE state = 'CLAIMED' AND claimed_at < :stale
            """)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("stale", clock.instant().minus(LEASE).atOffset(ZoneOffset.UTC))
        .update();
  }

  private void write(
      Letter letter,
      LetterState state,
      int attempts,
      @Nullable Instant dueAt,
      @Nullable Instant settledAt,
      String reason) {
    database
        .sql(
            """
            UPDATE letter
            SET state = :state, attempts = :attempts, claimed_at = NULL,
              due_at = coalesce(:dueAt::timestamptz, due_at), settled_at = :settledAt::timestamptz,
              reason = :reason
            WHERE community_id = :community AND id = :id AND state = 'CLAIMED'
            """)
        .param("state", state.name())
        .param("attempts", attempts)
        .param("dueAt", of(dueAt))
        .param("settledAt", of(settledAt))
        .param("reason", reason)
        .param("community", letter.community())
        .param("id", letter.id())
        .update();
  }

  private static @Nullable OffsetDateTime of(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  private JdbcClient.StatementSpec about(String sql, Optional<Occasion> occasion) {
    return database
        .sql(sql)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("kind", occasion.map(Occasion::kind).orElse(null))
        .param("occasion", occasion.map(Occasion::id).orElse(null))
        .param("round", occasion.map(Occasion::round).orElse(null));
  }

  private static Letter letter(ResultSet row, int number) throws SQLException {
    return new Letter(
        row.getInt("community_id"),
        row.getObject("id", UUID.class),
        new Occasion(
            row.getString("kind"), row.getObject("occasion_id", UUID.class), row.getInt("round")),
        addressee(row),
        List.of((UUID[]) row.getArray("enclosures").getArray()),
        row.getInt("attempts"),
        Medium.valueOf(row.getString("channel")),
        row.getString("reason"));
  }

  private static Addressee addressee(ResultSet row) throws SQLException {
    UUID staff = row.getObject("staff_id", UUID.class);
    return staff == null
        ? new Addressee.Member(
            row.getInt("community_id"),
            row.getObject("household_id", UUID.class),
            row.getObject("member_id", UUID.class))
        : new Addressee.Staff(staff);
  }
}
