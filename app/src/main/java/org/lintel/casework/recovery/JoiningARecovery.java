package org.lintel.casework.recovery;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.calendar.Subject;
import org.lintel.platform.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What becomes of a recovery that is open when something else of the same cause comes: it stands
 * with it, and whoever asks to be contacted after the call is called once more.
 */
@Component
class JoiningARecovery {

  private final JdbcClient database;
  private final RecoveryCauses causes;
  private final RecoveryLedger ledger;
  private final RecoveryClocks clocks;
  private final JoiningBooks books;

  JoiningARecovery(
      JdbcClient database,
      RecoveryCauses causes,
      RecoveryLedger ledger,
      RecoveryClocks clocks,
      JoiningBooks books) {
    this.database = database;
    this.causes = causes;
    this.ledger = ledger;
    this.clocks = clocks;
    this.books = books;
  }

  /** The log of what is written, and who is told. */
  @Component
  record JoiningBooks(AuditTrail audit, TellingOfRecoveries telling) {}

  /**
   * What led to it stands with the open one, whose row is held.
   *
   * @param before the one that it stood with until now; nothing happened again where it is the same
   */
  void join(NewRecovery given, UUID before, UUID open) {
    causes.belongs(given, open);
    boolean isOpened = isLifted(given, open);
    if (given.isWish() && isCalledAnew(given, open)) {
      calledAnew(given, open);
      return;
    }
    if (isOpened) {
      books.telling().opened(open);
    }
    if (!before.equals(open) && (!given.isRestricted() || isRestricted(given, open))) {
      note(given, open, RecoveryLedger.Kind.JOINED);
    }
  }

  /** Once she has asked to be contacted, those who call may know of it. */
  void lift(NewRecovery given, UUID id) {
    if (isLifted(given, id)) {
      books.telling().opened(id);
    }
  }

  private boolean isLifted(NewRecovery given, UUID id) {
    return !given.isRestricted()
        && database
                .sql(
                    """
                    UPDATE recovery
                    SET is_restricted = false, member_id = coalesce(:member::uuid, member_id),
                      version = version + 1
                    WHERE community_id = :community AND id = :id AND is_restricted
                      AND closed_at IS NULL
                    """)
                .param("member", given.member().orElse(null))
                .param("community", given.community())
                .param("id", id)
                .update()
            == 1;
  }

  /** The call that she had was about something else; nor is she heard before she is called. */
  private boolean isCalledAnew(NewRecovery given, UUID id) {
    return database
            .sql(
                """
                UPDATE recovery
                SET called_at = NULL, tries = 0, next_try_on = NULL, emotion_ended_at = NULL,
                  emotion_end = NULL, member_id = coalesce(:member::uuid, member_id),
                  version = version + 1
                WHERE community_id = :community AND id = :id AND called_at IS NOT NULL
                  AND closed_at IS NULL
                """)
            .param("member", given.member().orElse(null))
            .param("community", given.community())
            .param("id", id)
            .update()
        == 1;
  }

  private void calledAnew(NewRecovery given, UUID id) {
    note(given, id, RecoveryLedger.Kind.ASKED_AGAIN);
    clocks.calledAnew(new Subject(Recovery.SUBJECT, given.community(), id), given.cause());
    books
        .audit()
        .append(
            AuditTrail.SYSTEM,
            "recovery-asked-again",
            id.toString(),
            Map.of("cause", given.cause().name()));
    books.telling().askedAgain(id, given.source());
  }

  private void note(NewRecovery given, UUID id, RecoveryLedger.Kind kind) {
    ledger.append(
        new RecoveryLedger.Key(given.community(), id),
        kind,
        given.cause().name(),
        Optional.empty(),
        "");
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
}
