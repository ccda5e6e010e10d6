package org.lintel.identity;

import java.net.InetAddress;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.lintel.platform.directory.Tokens;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Slows down who guesses passwords: after some failures each further one doubles the wait, up to a
 * quarter of an hour, so that nobody can lock somebody else out for long. An attempt is charged
 * before it is looked at, in one statement, so that a hundred at once do not slip through.
 */
@Component
class Throttle {

  private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);
  private static final int FIRST_WAIT_SECONDS = 30;

  private final JdbcClient database;
  private final Clock clock;

  Throttle(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** What is counted, how many are free within an hour, and the longest wait after that. */
  enum Kind {
    EMAIL(5, 900),
    ADDRESS(30, 900),
    OWNER_CONTACT(5, 900),
    /** A carrier or an office lets many out by one address. */
    OWNER_ADDRESS(60, 900),
    OWNER_HOUSEHOLD(8, 900),
    /** All owners together: a bound for what codes can cost, and no way to lock everybody out. */
    OWNERS(1_200, 60);

    private final int free;
    private final int longestWaitSeconds;

    Kind(int free, int longestWaitSeconds) {
      this.free = free;
      this.longestWaitSeconds = longestWaitSeconds;
    }
  }

  /** Charges an attempt; the time until which it must wait, or empty when it may go on. */
  Optional<Instant> charge(Kind kind, byte[] hash) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return database
        .sql(
            """
            INSERT INTO sign_in_throttle AS known (kind, hash, failures, last_at, blocked_until)
            VALUES (:kind, :hash, 1, :now, :now)
            ON CONFLICT (kind, hash) DO UPDATE
            SET failures = CASE
                  WHEN known.blocked_until > :now THEN known.failures
                  WHEN known.last_at < :forgotten THEN 1
                  ELSE known.failures + 1
                END,
                last_at = CASE WHEN known.blocked_until > :now THEN known.last_at ELSE :now::timestamptz END,
                blocked_until = CASE
                  WHEN known.blocked_until > :now THEN known.blocked_until
                  WHEN known.last_at < :forgotten OR known.failures + 1 < :free THEN :now::timestamptz
                  ELSE :now::timestamptz + make_interval(secs => least(:longest, :first * power(2, least(known.failures + 1 - :free, 10))))
                END
            RETURNING coalesce(old.blocked_until, :now::timestamptz) AS blocked_until
            """)
        .param("kind", kind.name())
        .param("hash", hash)
        .param("now", Timestamp.from(now))
        .param("forgotten", Timestamp.from(now.minus(FORGOTTEN_AFTER)))
        .param("free", kind.free)
        .param("first", FIRST_WAIT_SECONDS)
        .param("longest", kind.longestWaitSeconds)
        .query((row, number) -> row.getTimestamp("blocked_until").toInstant())
        .optional()
        .filter(until -> until.isAfter(now));
  }

  /** After a success the e-mail starts anew; the address gets back the one attempt. */
  void forgive(byte[] email, byte[] address) {
    forget(Kind.EMAIL, email);
    giveBack(Kind.ADDRESS, address);
  }

  /** Starts anew. */
  void forget(Kind kind, byte[] hash) {
    database
        .sql(
            """
            DELETE FROM sign_in_throttle
            WHERE kind = :kind
              AND hash = :hash
            """)
        .param("kind", kind.name())
        .param("hash", hash)
        .update();
  }

  /** Takes back one charge. */
  void giveBack(Kind kind, byte[] hash) {
    database
        .sql(
            """
            UPDATE sign_in_throttle
            SET failures = greatest(failures - 1, 0),
                blocked_until = :now
            WHERE kind = :kind
              AND hash = :hash
            """)
        .param("kind", kind.name())
        .param("hash", hash)
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  /** Removes what is forgotten anyway. */
  void tidy() {
    database
        .sql(
            """
            DELETE FROM sign_in_throttle
            WHERE last_at < :forgotten
              AND blocked_until < :now
            """)
        .param("forgotten", Timestamp.from(clock.instant().minus(FORGOTTEN_AFTER)))
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  /** Key of a network address; of IPv6 the first 64 bits, which one household or office shares. */
  static byte[] addressKey(String address) {
    try {
      byte[] bytes = InetAddress.ofLiteral(address).getAddress();
      return Tokens.hash(
          HexFormat.of().formatHex(bytes.length > 4 ? Arrays.copyOf(bytes, 8) : bytes));
    } catch (IllegalArgumentException e) {
      return Tokens.hash(address);
    }
  }
}
