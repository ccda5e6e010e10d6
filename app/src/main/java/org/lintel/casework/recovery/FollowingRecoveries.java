package org.lintel.casework.recovery;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Refusals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What else becomes of a recovery: with the owner's consent those who look after her see it, it
 * leads to a case, and two weeks after it was closed somebody says whether all is well again.
 */
@Component
public class FollowingRecoveries {

  private final JdbcClient database;
  private final RecoveryLedger ledger;
  private final EndingTracks ending;
  private final FollowingBooks books;

  FollowingRecoveries(
      JdbcClient database, RecoveryLedger ledger, EndingTracks ending, FollowingBooks books) {
    this.database = database;
    this.ledger = ledger;
    this.ending = ending;
    this.books = books;
  }

  /** Times of what is written, the log of it, and who is told. */
  @Component
  record FollowingBooks(AuditTrail audit, Clock clock, TellingOfRecoveries telling) {}

  /** She agreed on the telephone that those who look after her know of it. */
  @Transactional
  public void share(Viewer viewer, Recovery seen) {
    int shared =
        database
            .sql(
                """
                UPDATE recovery
                SET is_restricted = false, version = version + 1
                WHERE community_id = :community AND id = :id AND is_restricted
                  AND called_at IS NOT NULL
                """)
            .param("community", seen.place().communityId())
            .param("id", seen.id())
            .update();
    if (shared == 1) {
      note(viewer, seen, RecoveryLedger.Kind.SHARED, "", "");
      books.audit().append(viewer.id(), "recovery-shared", seen.id().toString(), Map.of());
      books.telling().opened(seen.id());
    }
  }

  /** The case that was taken in for it; the last one counts. */
  @Transactional
  public void link(Viewer viewer, Recovery seen, UUID caseId) {
    int linked =
        database
            .sql(
                """
                UPDATE recovery r
                SET case_id = :case, version = r.version + 1
                FROM service_case c
                WHERE r.community_id = :community AND r.id = :id
                  AND c.community_id = r.community_id AND c.id = :case
                  AND c.household_id = r.household_id AND r.case_id IS DISTINCT FROM c.id
                """)
            .param("case", caseId)
            .param("community", seen.place().communityId())
            .param("id", seen.id())
            .update();
    if (linked == 1) {
      note(viewer, seen, RecoveryLedger.Kind.CASE_LINKED, "", "");
      books
          .audit()
          .append(
              viewer.id(),
              "recovery-case-linked",
              seen.id().toString(),
              Map.of("case", caseId.toString()));
    }
  }

  /** What she said when she was asked; said once. */
  @Transactional
  public Refusals check(Viewer viewer, Recovery seen, CheckResult result, String words) {
    Recovery found = ending.held(seen);
    var refusals = Refusals.none();
    if (!found.isClosed() || !found.check().isDue(books.clock().instant())) {
      return refusals.add("", "casework.callback.refused.check");
    }
    database
        .sql(
            """
            UPDATE recovery
            SET checked_at = :now, check_result = :result, check_by = 'STAFF',
              version = version + 1
            WHERE community_id = :community AND id = :id
            """)
        .param("now", Times.of(books.clock().instant()))
        .param("result", result.name())
        .param("community", found.place().communityId())
        .param("id", found.id())
        .update();
    note(viewer, found, RecoveryLedger.Kind.CHECKED, result.name(), words);
    books
        .audit()
        .append(
            viewer.id(),
            "recovery-checked",
            found.id().toString(),
            Map.of("result", result.name()));
    return refusals;
  }

  private void note(
      Viewer viewer, Recovery found, RecoveryLedger.Kind kind, String code, String words) {
    ledger.append(RecoveryLedger.Key.of(found), kind, code, Optional.of(viewer.id()), words);
  }
}
