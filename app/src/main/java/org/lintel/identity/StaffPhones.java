package org.lintel.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lintel.platform.database.OrganisationScope;
import org.lintel.platform.secret.PersonalDataCipher;
import org.lintel.platform.secret.PhoneNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Mobile numbers of staff as the database holds them: encrypted, opened for a text message and for
 * herself only. Everybody else sees the last digits at most.
 */
@Component
public class StaffPhones {

  private final JdbcClient database;
  private final PersonalDataCipher cipher;
  private final Clock clock;

  StaffPhones(JdbcClient database, PersonalDataCipher cipher, Clock clock) {
    this.database = database;
    this.cipher = cipher;
    this.clock = clock;
  }

  public Optional<PhoneNumber> of(UUID staff) {
    return database
        .sql("SELECT sealed FROM staff_phone WHERE staff_id = :staff")
        .param("staff", staff)
        .query((row, number) -> new PhoneNumber(cipher.decrypt(row.getBytes("sealed"))))
        .optional();
  }

  /** {@code ***8000} for each of them who has a number. */
  public Map<UUID, String> masked(Collection<UUID> staff) {
    record Known(UUID staff, String lastFour) {}
    return database
        .sql("SELECT staff_id, last_four FROM staff_phone WHERE staff_id = ANY (:staff::uuid[])")
        .param("staff", staff.toArray(UUID[]::new))
        .query((row, number) ->
            new Known(row.getObject("staff_id", UUID.class), row.getString("last_four")))
        .list()
        .stream()
        .collect(Collectors.toMap(Known::staff, known -> "***" + known.lastFour()));
  }

  /** Takes the place of the one before; returns whether it was kept: not of somebody who left. */
  boolean put(UUID staff, PhoneNumber number) {
    return database
            .sql(
                """
                INSERT INTO staff_phone (staff_id, organisation_id, sealed, last_four, changed_at)
                SELECT id, :organisation, :sealed, :lastFour, :now
                FROM staff
                WHERE id = :staff AND state <> 'INACTIVE'
                ON CONFLICT (staff_id) DO UPDATE
                SET sealed = excluded.sealed, last_four = excluded.last_four,
                  changed_at = excluded.changed_at
                """)
            .param("organisation", OrganisationScope.required())
            .param("sealed", cipher.encrypt(number.value()))
            .param("lastFour", number.lastFour())
            .param("now", Timestamp.from(clock.instant()))
            .param("staff", staff)
            .update()
        == 1;
  }

  /** Returns whether there was one. */
  boolean remove(UUID staff) {
    return database
            .sql("DELETE FROM staff_phone WHERE staff_id = :staff")
            .param("staff", staff)
            .update()
        == 1;
  }
}
