package org.lintel.identity;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.lintel.platform.directory.Tokens;
import org.lintel.platform.secret.KeyedHash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Six digits that show that somebody reads what is sent to a phone or an e-mail: for ten minutes,
 * five tries, once. Code and page belong together; neither is kept but as a keyed hash.
 */
@Component
public class OneTimeCodes {

  public static final Duration VALIDITY = Duration.ofMinutes(10);
  static final int TRIES = 5;

  private static final int NUMBERS = 1_000_000;

  private final JdbcClient database;
  private final KeyedHash keyed;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  OneTimeCodes(JdbcClient database, KeyedHash keyed, Clock clock) {
    this.database = database;
    this.keyed = keyed;
    this.clock = clock;
  }

  /**
   * A code that was made.
   *
   * @param token for the address of the page where the digits are typed in
   */
  public record Made(String token, String digits) {

    @Override
    public String toString() {
      return "Made[…]";
    }
  }

  /** What came of typing in a code. */
  public sealed interface Redeemed {

    /** It was right, and is used up. */
    @SuppressWarnings("ArrayRecordComponent") // passes through to the database, never compared
    record Right(byte[] contact) implements Redeemed {}

    record Wrong(int triesLeft) implements Redeemed {}

    /** Unknown, too old, used, or tried too often. */
    record Over() implements Redeemed {}
  }

  /** Makes a code for whoever has a phone or e-mail with this keyed hash; perhaps nobody. */
  public Made make(byte[] contact) {
    String token = Tokens.fresh();
    String digits = String.format(Locale.ROOT, "%06d", random.nextInt(NUMBERS));
    database
        .sql(
            """
            INSERT INTO one_time_code (hash, contact_hash, code_hash, expires_at)
            VALUES (:hash, :contact, :code, :end)
            """)
        .param("hash", Tokens.hash(token))
        .param("contact", contact)
        .param("code", code(token, digits))
        .param("end", Timestamp.from(clock.instant().plus(VALIDITY)))
        .update();
    return new Made(token, digits);
  }

  /** Whether the page of that token still takes a code. */
  public boolean isOpen(String token) {
    return database
        .sql(
            """
            SELECT EXISTS (
              SELECT 1
              FROM one_time_code
              WHERE hash = :hash AND tries < :tries AND expires_at > :now)
            """)
        .param("hash", Tokens.hash(token))
        .param("tries", TRIES)
        .param("now", Timestamp.from(clock.instant()))
        .query(Boolean.class)
        .single();
  }

  @SuppressWarnings("ArrayRecordComponent") // passes through to the database, never compared
  private record Tried(byte[] contact, boolean isRight, int tries) {}

  /** Counts the try before the code is compared, so that many at once get no more than five. */
  @Transactional
  public Redeemed redeem(String token, String digits) {
    Optional<Tried> tried =
        database
            .sql(
                """
                UPDATE one_time_code
                SET tries = tries + 1
                WHERE hash = :hash AND tries < :tries AND expires_at > :now
                RETURNING contact_hash, code_hash = :code AS is_right, tries
                """)
            .param("hash", Tokens.hash(token))
            .param("tries", TRIES)
            .param("now", Timestamp.from(clock.instant()))
            .param("code", code(token, digits))
            .query((row, number) ->
                new Tried(
                    row.getBytes("contact_hash"), row.getBoolean("is_right"), row.getInt("tries")))
            .optional();
    if (tried.isEmpty()) {
      return new Redeemed.Over();
    }
    if (!tried.get().isRight()) {
      int left = TRIES - tried.get().tries();
      return left == 0 ? new Redeemed.Over() : new Redeemed.Wrong(left);
    }
    database
        .sql("DELETE FROM one_time_code WHERE hash = :hash")
        .param("hash", Tokens.hash(token))
        .update();
    return new Redeemed.Right(tried.get().contact());
  }

  /** Removes what can no longer be used. */
  void tidy() {
    database
        .sql("DELETE FROM one_time_code WHERE expires_at < :now")
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  private byte[] code(String token, String digits) {
    return keyed.of("one-time-code", token + " " + digits);
  }
}
