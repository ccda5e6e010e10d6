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
  private final RecoveryCauses causes;
  private final RecoveryLedger ledger;
  private final RecoveryClocks clocks;
  private final JoiningARecovery joining;
  private final OpeningBooks books;

  OpeningARecovery(
      JdbcClient database,
      RecoveryCauses causes,
      RecoveryLedger ledger,
      RecoveryClocks clocks,
      JoiningARecovery joining,
      OpeningBooks books) {
    this.database = database;
    this.causes = causes;
    this.ledger = ledger;
    this.clocks = clocks;
    this.joining = joining;
    this.books = books;
  }

  /** Names and times of what is written, and who is told. */
  @Component
  record OpeningBooks(
      Identifiers identifiers, AuditTrail audit, Clock clock, TellingOfRecoveries telling) {}

  /** True when a new one was opened. */
  @Transactional
  public boolean open(NewRecovery given) {
    hold(database, given.household());
    UUID id = books.identifiers().next();
    if (!causes.isFirst(given, id)) {
      return again(given, id);
    }
    if (!isHome(given)) {
      causes.forget(given);
      return false;
    }
    UUID open = openOne(given, id);
    if (!open.equals(id)) {
      joining.join(given, id, open);
      return false;
    }
    return opened(given, id);
  }

  /**
   * She asks to be called, once more or for the first time: by every word of hers, unless those who
   * look after her are about to call her anyway.
   */
  void wish(NewRecovery given) {
    hold(database, given.household());
    if (!isAboutToBeCalled(given)) {
      open(given.from(books.identifiers().next()));
    }
  }

  private boolean isAboutToBeCalled(NewRecovery given) {
    return database
        .sql(
            """
            SELECT EXISTS (
              SELECT 1
              FROM recovery
              WHERE community_id = :community AND household_id = :household AND cause = :cause
                AND closed_at IS NULL AND called_at IS NULL AND NOT is_restricted)
            """)
        .param("community", given.community())
        .param("household", given.household())
        .param("cause", given.cause().name())
        .query(Boolean.class)
        .single();
  }

  private boolean opened(NewRecovery given, UUID id) {
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
    books.telling().opened(id);
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

  /** Nobody calls a household that has moved away. */
  private boolean isHome(NewRecovery given) {
    return database
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

  /**
   * The same answer, told again or corrected: its reasons are those of today. A wish to be
   * contacted that it did not have before counts as if it were new, also after the call. True when
   * that opens another one.
   */
  private boolean again(NewRecovery given, UUID id) {
    RecoveryCauses.Known before = causes.correct(given);
    if (given.isWish() && !before.isWish() && isHome(given)) {
      UUID open = openOne(given, id);
      if (open.equals(id)) {
        causes.belongs(given, id);
        return opened(given, id);
      }
      joining.join(given, before.recovery(), open);
    } else {
      joining.lift(given, before.recovery());
    }
    return false;
  }
}
