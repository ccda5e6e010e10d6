package org.lintel.casework.recovery;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lintel.calendar.Subject;
import org.lintel.platform.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the owner's own word whether all is well again: it goes before what staff wrote down, she
 * can correct it until the question expires, and every version stands in the history. When she asks
 * for it she is called again.
 */
@Component
public class HearingWhetherSettled {

  /** As long as what she can say about how a case was handled. */
  public static final int LONGEST = 500;

  private final JdbcClient database;
  private final RecoveryLedger ledger;
  private final RecoveryClocks clocks;
  private final OpeningARecovery opening;
  private final SettledBooks books;

  HearingWhetherSettled(
      JdbcClient database,
      RecoveryLedger ledger,
      RecoveryClocks clocks,
      OpeningARecovery opening,
      SettledBooks books) {
    this.database = database;
    this.ledger = ledger;
    this.clocks = clocks;
    this.opening = opening;
    this.books = books;
  }

  /** Times of what is written, the log of it, and who is told. */
  @Component
  record SettledBooks(AuditTrail audit, Clock clock, TellingOfRecoveries telling) {}

  /**
   * What she says.
   *
   * @param wishesContact whether somebody is to call her once more
   */
  public record Said(CheckResult result, boolean wishesContact, String words) {}

  /** False when its time is over; the same word twice is said once. */
  @Transactional
  public boolean hear(RecoveryQuestion asked, Said said) {
    OpeningARecovery.hold(database, asked.household());
    int community = asked.place().communityId();
    clocks.isHeld(new Subject(Recovery.SUBJECT, community, asked.id()));
    Instant now = books.clock().instant();
    if (!asked.isOpen(now)) {
      return false;
    }
    if (isNew(asked, said, now)) {
      note(asked, said, now);
      if (said.result() == CheckResult.NOT_RECOVERED) {
        follow(asked, said);
      }
    }
    return true;
  }

  private boolean isNew(RecoveryQuestion asked, Said said, Instant now) {
    return database
            .sql(
                """
                UPDATE recovery_question
                SET said = :said, wishes_contact = :contact, words = :words, said_at = :now
                WHERE community_id = :community AND recovery_id = :id
                  AND (said, wishes_contact, words) IS DISTINCT FROM (:said, :contact, :words)
                """)
            .param("said", said.result().name())
            .param("contact", said.wishesContact())
            .param("words", said.words())
            .param("now", Times.of(now))
            .param("community", asked.place().communityId())
            .param("id", asked.id())
            .update()
        == 1;
  }

  private void note(RecoveryQuestion asked, Said said, Instant now) {
    int community = asked.place().communityId();
    database
        .sql(
            """
            UPDATE recovery
            SET checked_at = :now, check_result = :said, check_by = 'OWNER', version = version + 1
            WHERE community_id = :community AND id = :id
            """)
        .param("now", Times.of(now))
        .param("said", said.result().name())
        .param("community", community)
        .param("id", asked.id())
        .update();
    ledger.append(
        new RecoveryLedger.Key(community, asked.id()),
        RecoveryLedger.Kind.OWNER_SAID,
        said.result().name(),
        Optional.empty(),
        said.words());
    books
        .audit()
        .append(
            AuditTrail.SYSTEM,
            "recovery-owner-said",
            asked.id().toString(),
            Map.of("result", said.result().name()));
  }

  /**
   * She asked to be called, so that those who call may know of it; else they hear that it is not.
   */
  private void follow(RecoveryQuestion asked, Said said) {
    if (said.wishesContact()) {
      opening.wish(
          new NewRecovery(
              asked.place().communityId(),
              asked.household(),
              asked.member(),
              RecoveryCause.ANSWER,
              asked.id(),
              Set.of(RecoveryReason.CONTACT_ASKED),
              false));
    } else {
      books.telling().notSettled(asked.id());
    }
  }
}
