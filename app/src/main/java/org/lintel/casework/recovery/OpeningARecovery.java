package org.lintel.casework.recovery;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.calendar.Subject;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.Identifiers;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens a recovery, or lets what happened join the one that the household is in for the same cause.
 * What led to one once never does again, however often it is told.
 */
@Component
public class OpeningARecovery {

  private final JdbcClient database;
  private final RecoveryLedger ledger;
  private final RecoveryClocks clocks;
  private final TellingOfRecoveries telling;
  private final OpeningBooks books;

  OpeningARecovery(
      JdbcClient database,
      RecoveryLedger ledger,
      RecoveryClocks clocks,
      TellingOfRecoveries telling,
      OpeningBooks books) {
    this.database = database;
    this.ledger = ledger;
    this.clocks = clocks;
    this.telling = telling;
    this.books = books;
  }

  /** Names and times of what is written. */
  @Component
  record OpeningBooks(Identifiers identifiers, AuditTrail audit, Clock clock) {}

  /** True when a new one was opened. */
  @Transactional
  public boolean open(NewRecovery given) {
    hold(database, given.household());
    UUID id = books.identifiers().next();
    if (!isFirst(given, id)) {
      again(given);
      return false;
    }
    if (!isHome(given)) {
      return false;
    }
    UUID open = openOne(given, id);
    if (!open.equals(id)) {
      join(given, open);
      return false;
    }
    ledger.append(
        new RecoveryLedger.Key(given.community(), id),
        RecoveryLedger.Kind.OPENED,
        given.cause().name(),
        Optional.empty(),
        "");
    clocks.opened(new Subject(Recovery.SUBJECT, given.community(), id), given.cause());
    books
        .audit()
        .append(
            AuditTrail.SYSTEM,
            "recovery-opened",
            id.toString(),
            Map.of("cause", given.cause().name()));
    telling.opened(id);
    return true;
  }

  /**
   * Until the end of the transaction nobody else opens or moves recoveries of the household: an
   * answer can arrive while it is joined with another.
   */
  static void hold(JdbcClient database, UUID household) {
    database
        .sql("SELECT pg_advisory_xact_lock(hashtext('recovery'), hashtext(:household))")
        .param("household", household.toString())
        .query((row, number) -> number)
        .list();
  }

  private boolean isFirst(NewRecovery given, UUID id) {
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
            .param("now", Times.of(books.clock().instant()))
            .update()
        == 1;
  }

  /** Nobody calls a household that has moved away. */
  private boolean isHome(NewRecovery given) {
    boolean isHome =
        database
            .sql(
                """
                SELECT EXISTS (
                  SELECT 1
                  FROM household_member
                  WHERE community_id = :community AND household_id = :household)
                """)
            .param("community", given.community())
            .param("household", given.household())
            .query(Boolean.class)
            .single();
    if (!isHome) {
      database
          .sql(
              "DELETE FROM recovery_cause"
                  + " WHERE community_id = :community AND source_id = :source")
          .param("community", given.community())
          .param("source", given.source())
          .update();
    }
    return isHome;
  }

  /** The new one, or the one that is open; it cannot close meanwhile. */
  private UUID openOne(NewRecovery given, UUID id) {
    Optional<UUID> found = insert(given, id).or(() -> held(given));
    // The one that stood in the way was closed in between: then there is room.
    return found.orElseGet(() -> openOne(given, id));
  }

  private Optional<UUID> insert(NewRecovery given, UUID id) {
    return database
        .sql(
            """
            INSERT INTO recovery (community_id, id, organisation_id, household_id, member_id, cause,
              is_restricted, opened_at)
            VALUES (:community, :id, :organisation, :household, :member, :cause, :restricted, :now)
            ON CONFLICT (community_id, household_id, cause) WHERE closed_at IS NULL DO NOTHING
            RETURNING id
            """)
        .param("community", given.community())
        .param("id", id)
        .param("organisation", OrganisationScope.required())
        .param("household", given.household())
        .param("member", given.member().orElse(null))
        .param("cause", given.cause().name())
        .param("restricted", given.isRestricted())
        .param("now", Times.of(books.clock().instant()))
        .query((row, number) -> row.getObject("id", UUID.class))
        .optional();
  }

  private Optional<UUID> held(NewRecovery given) {
    return database
        .sql(
            """
            SELECT id
            FROM recovery
            WHERE community_id = :community AND household_id = :household AND cause = :cause
              AND closed_at IS NULL
            FOR UPDATE
            """)
        .param("community", given.community())
        .param("household", given.household())
        .param("cause", given.cause().name())
        .query((row, number) -> row.getObject("id", UUID.class))
        .optional();
  }

  private void join(NewRecovery given, UUID open) {
    database
        .sql(
            """
            UPDATE recovery_cause
            SET recovery_id = :id
            WHERE community_id = :community AND source_id = :source
            """)
        .param("id", open)
        .param("community", given.community())
        .param("source", given.source())
        .update();
    lift(given, open);
    if (!given.isRestricted() || isRestricted(given, open)) {
      ledger.append(
          new RecoveryLedger.Key(given.community(), open),
          RecoveryLedger.Kind.JOINED,
          given.cause().name(),
          Optional.empty(),
          "");
    }
  }

  /** Otherwise those who call would read of an answer that they were not to know of. */
  private boolean isRestricted(NewRecovery given, UUID open) {
    return database
        .sql("SELECT is_restricted FROM recovery WHERE community_id = :community AND id = :id")
        .param("community", given.community())
        .param("id", open)
        .query(Boolean.class)
        .single();
  }

  /** The same answer, told again or corrected: its reasons are those of today. */
  private void again(NewRecovery given) {
    database
        .sql(
            """
            UPDATE recovery_cause
            SET reasons = :reasons::text[], is_restricted = :restricted
            WHERE community_id = :community AND source_id = :source
            RETURNING recovery_id
            """)
        .param("reasons", reasons(given))
        .param("restricted", given.isRestricted())
        .param("community", given.community())
        .param("source", given.source())
        .query((row, number) -> row.getObject("recovery_id", UUID.class))
        .optional()
        .ifPresent(id -> lift(given, id));
  }

  /** Once she has asked to be contacted, those who call may know of it. */
  private void lift(NewRecovery given, UUID id) {
    if (!given.isRestricted()) {
      database
          .sql(
              """
              UPDATE recovery
              SET is_restricted = false, member_id = coalesce(:member::uuid, member_id),
                version = version + 1
              WHERE community_id = :community AND id = :id AND is_restricted AND closed_at IS NULL
              """)
          .param("member", given.member().orElse(null))
          .param("community", given.community())
          .param("id", id)
          .update();
    }
  }

  private static String[] reasons(NewRecovery given) {
    return given.reasons().stream().map(Enum::name).sorted().toArray(String[]::new);
  }
}
