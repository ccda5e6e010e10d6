package org.lintel.identity;

import java.sql.Timestamp;
import java.time.Clock;
import org.lintel.platform.directory.Tokens;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The link by which the first company of an installation is set up. */
@Component
class SetUpLink {

  private final JdbcClient database;
  private final IdentitySettings settings;
  private final Clock clock;

  SetUpLink(JdbcClient database, IdentitySettings settings, Clock clock) {
    this.database = database;
    this.settings = settings;
    this.clock = clock;
  }

  /** Makes a new link; the one that an earlier start printed ends. Returns its path. */
  @Transactional
  public String renew() {
    String token = Tokens.fresh();
    database.sql("DELETE FROM set_up_link").update();
    database
        .sql(
            """
            INSERT INTO set_up_link (hash, expires_at)
            VALUES (:hash, :end)
            """)
        .param("hash", Tokens.hash(token))
        .param("end", Timestamp.from(clock.instant().plus(settings.setUpLink())))
        .update();
    return "/setup/" + token;
  }

  boolean isValid(String token) {
    return database
        .sql(
            """
            SELECT count(*) > 0
            FROM set_up_link
            WHERE hash = :hash
              AND expires_at > :now
            """)
        .param("hash", Tokens.hash(token))
        .param("now", Timestamp.from(clock.instant()))
        .query(Boolean.class)
        .single();
  }

  /** Uses the link up; of several at once only one succeeds. */
  boolean use(String token) {
    return database
            .sql(
                """
                DELETE FROM set_up_link
                WHERE hash = :hash
                  AND expires_at > :now
                """)
            .param("hash", Tokens.hash(token))
            .param("now", Timestamp.from(clock.instant()))
            .update()
        == 1;
  }
}
