package org.lintel.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.lintel.platform.database.OrganisationScope;
import org.lintel.platform.directory.Directory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Passwords of staff, read and written for one person at a time. */
@Component
class Credentials {

  private final JdbcClient database;
  private final Passwords passwords;
  private final Clock clock;

  Credentials(JdbcClient database, Passwords passwords, Clock clock) {
    this.database = database;
    this.passwords = passwords;
    this.clock = clock;
  }

  /** Whether the password is that of the person; takes as long when there is no such person. */
  boolean match(Optional<Directory.Entry> person, String password) {
    Optional<String> hash =
        person.flatMap(
            known -> OrganisationScope.call(known.organisation(), () -> hash(known.subject())));
    boolean isTooLong = password.length() > 2 * PasswordRules.LONGEST;
    return passwords.matches(isTooLong ? "" : password, hash);
  }

  /** The hash of a person who may sign in. */
  private Optional<String> hash(UUID staff) {
    return database
        .sql(
            """
            SELECT c.hash
            FROM staff_password c
            JOIN staff p ON p.id = c.staff_id
            WHERE c.staff_id = :staff
              AND p.state = 'ACTIVE'
            """)
        .param("staff", staff)
        .query(String.class)
        .optional();
  }

  /** Hashing takes its time, so it happens before a transaction begins. */
  String prepare(String password) {
    return passwords.hash(password);
  }

  /** Keeps what {@link #prepare} made. */
  void keep(UUID staff, String prepared) {
    database
        .sql(
            """
            INSERT INTO staff_password (staff_id, organisation_id, hash, changed_at)
            VALUES (:staff, :organisation, :hash, :now)
            ON CONFLICT (staff_id) DO UPDATE
            SET hash = excluded.hash,
                changed_at = excluded.changed_at
            """)
        .param("staff", staff)
        .param("organisation", OrganisationScope.required())
        .param("hash", prepared)
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }
}
