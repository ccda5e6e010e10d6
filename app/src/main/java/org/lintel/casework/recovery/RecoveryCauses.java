package org.lintel.casework.recovery;

import java.time.Clock;
import java.util.Arrays;
import java.util.UUID;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What led to recoveries: answers, promises and wishes, each once. */
@Component
class RecoveryCauses {

  private final JdbcClient database;
  private final Clock clock;

  RecoveryCauses(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * What is known of one.
   *
   * @param isWish whether she asked to be contacted
   */
  record Known(UUID recovery, boolean isWish) {}

  /** False when it was told before. */
  boolean isFirst(NewRecovery given, UUID id) {
    return database
            .sql(
                """
                INSERT INTO recovery_cause
                  (community_id, source_id, organisation_id, recovery_id, reasons, is_restricted,
                  at)
                VALUES (:community, :source, :organisation, :id, :reasons::text[], :restricted, :now)
                ON CONFLICT (community_id, source_id) DO NOTHING
                """)
            .param("community", given.community())
            .param("source", given.source())
            .param("organisation", OrganisationScope.required())
            .param("id", id)
            .param("reasons", reasons(given))
            .param("restricted", given.isRestricted())
            .param("now", Times.of(clock.instant()))
            .update()
        == 1;
  }

  /** It may be told again. */
  void forget(NewRecovery given) {
    database
        .sql(
            "DELETE FROM recovery_cause"
                + " WHERE community_id = :community AND source_id = :source")
        .param("community", given.community())
        .param("source", given.source())
        .update();
  }

  /** Its reasons are those of today; as it was known before. */
  Known correct(NewRecovery given) {
    Known before = known(given);
    database
        .sql(
            """
            UPDATE recovery_cause
            SET reasons = :reasons::text[], is_restricted = :restricted
            WHERE community_id = :community AND source_id = :source
            """)
        .param("reasons", reasons(given))
        .param("restricted", given.isRestricted())
        .param("community", given.community())
        .param("source", given.source())
        .update();
    return before;
  }

  private Known known(NewRecovery given) {
    return database
        .sql(
            """
            SELECT recovery_id, reasons
            FROM recovery_cause
            WHERE community_id = :community AND source_id = :source
            FOR UPDATE
            """)
        .param("community", given.community())
        .param("source", given.source())
        .query((row, number) ->
            new Known(
                row.getObject("recovery_id", UUID.class),
                Arrays.asList((String[]) row.getArray("reasons").getArray())
                    .contains(RecoveryReason.CONTACT_ASKED.name())))
        .single();
  }

  /** What led to it stands with that recovery. */
  void belongs(NewRecovery given, UUID recovery) {
    database
        .sql(
            """
            UPDATE recovery_cause
            SET recovery_id = :id
            WHERE community_id = :community AND source_id = :source
            """)
        .param("id", recovery)
        .param("community", given.community())
        .param("source", given.source())
        .update();
  }

  private static String[] reasons(NewRecovery given) {
    return given.reasons().stream().map(Enum::name).sorted().toArray(String[]::new);
  }
}
