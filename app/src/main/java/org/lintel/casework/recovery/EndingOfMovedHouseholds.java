package org.lintel.casework.recovery;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lintel.calendar.ClockMeasure;
import org.lintel.calendar.Subject;
import org.lintel.platform.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ends one recovery of a household that has moved away, and lets it go on when it has not. */
@Component
class EndingOfMovedHouseholds {

  /** What ended with the household, as its step in the ledger says. */
  enum Ended {
    EMOTION,
    PROBLEM,
    BOTH,
    /** It was closed before; only the question two weeks later is not asked. */
    CHECK;

    static Ended of(Recovery before) {
      if (before.isClosed()) {
        return CHECK;
      }
      if (before.emotion().isOpen()) {
        return before.problem().isOpen() ? BOTH : EMOTION;
      }
      return PROBLEM;
    }

    boolean isEmotion() {
      return this == EMOTION || this == BOTH;
    }

    boolean isProblem() {
      return this == PROBLEM || this == BOTH;
    }
  }

  private final JdbcClient database;
  private final Recoveries recoveries;
  private final RecoveryLedger ledger;
  private final RecoveryClocks clocks;
  private final MovingBooks books;

  EndingOfMovedHouseholds(
      JdbcClient database,
      Recoveries recoveries,
      RecoveryLedger ledger,
      RecoveryClocks clocks,
      MovingBooks books) {
    this.database = database;
    this.recoveries = recoveries;
    this.ledger = ledger;
    this.clocks = clocks;
    this.books = books;
  }

  /** Times of what is written, and the log of it. */
  @Component
  record MovingBooks(AuditTrail audit, Clock clock) {}

  void end(FollowingMovedHouseholds.Key key) {
    held(key)
        .filter(found -> !found.isClosed() || found.check().isAhead())
        .ifPresent(found -> {
          Ended what = Ended.of(found);
          run(END, key);
          clocks.closed(found.subject());
          note(key, RecoveryLedger.Kind.MOVED_AWAY, what.name(), "recovery-moved-away");
        });
  }

  private static final String END =
      """
      UPDATE recovery
      SET emotion_ended_at = coalesce(emotion_ended_at, :now),
        emotion_end = coalesce(emotion_end, 'UNREACHED'),
        problem_ended_at = coalesce(problem_ended_at, :now),
        problem_end = coalesce(problem_end, 'UNREACHED'),
        closed_at = coalesce(closed_at, :now), check_at = NULL, version = version + 1
      WHERE community_id = :community AND id = :id
      """;

  /** Once for each time that she had moved away. */
  void goOn(FollowingMovedHouseholds.Key key) {
    held(key)
        .filter(Recovery::isClosed)
        .ifPresent(found -> ended(key).ifPresent(what -> goOn(key, found, what)));
  }

  private Optional<Ended> ended(FollowingMovedHouseholds.Key key) {
    return database
        .sql(
            """
            SELECT e.code
            FROM recovery_entry e
            WHERE e.community_id = :community AND e.recovery_id = :id AND e.kind = 'MOVED_AWAY'
              AND (
                SELECT count(*) FILTER (WHERE x.kind = 'MOVED_AWAY')
                  > count(*) FILTER (WHERE x.kind = 'STAYS')
                FROM recovery_entry x
                WHERE x.community_id = e.community_id AND x.recovery_id = e.recovery_id)
            ORDER BY e.at DESC
            LIMIT 1
            """)
        .param("community", key.community())
        .param("id", key.id())
        .query((row, number) -> Ended.valueOf(row.getString("code")))
        .optional();
  }

  private void goOn(FollowingMovedHouseholds.Key key, Recovery found, Ended what) {
    if (what == Ended.CHECK) {
      run(ASK, key);
    } else {
      if (what.isEmotion()) {
        run(EMOTION_GOES_ON, key);
      }
      if (what.isProblem()) {
        run(PROBLEM_GOES_ON, key);
      }
      clocks.goOn(found.subject(), found.cause(), measures(found, what));
    }
    note(key, RecoveryLedger.Kind.STAYS, "", "recovery-stays");
  }

  /** Whom nobody has called yet is called, with all the time that there is for it. */
  private static Set<ClockMeasure> measures(Recovery found, Ended what) {
    var measures = EnumSet.noneOf(ClockMeasure.class);
    if (found.calls().called().isEmpty()) {
      measures.add(ClockMeasure.FIRST_RESPONSE);
    }
    if (what.isProblem()) {
      measures.add(ClockMeasure.RESOLVE);
    }
    return measures;
  }

  /** Unless she was erased meanwhile: then nobody is asked in her place. */
  private static final String ASK =
      """
      UPDATE recovery r
      SET check_at = r.closed_at + interval '14 days', version = r.version + 1
      WHERE r.community_id = :community AND r.id = :id AND r.checked_at IS NULL
        AND EXISTS (
          SELECT 1
          FROM recovery_cause c
          WHERE c.community_id = r.community_id AND c.recovery_id = r.id AND c.reasons <> '{}')
      """;

  private static final String EMOTION_GOES_ON =
      """
      UPDATE recovery
      SET emotion_ended_at = NULL, emotion_end = NULL, closed_at = NULL, version = version + 1
      WHERE community_id = :community AND id = :id
      """;

  private static final String PROBLEM_GOES_ON =
      """
      UPDATE recovery
      SET problem_ended_at = NULL, problem_end = NULL, closed_at = NULL, version = version + 1
      WHERE community_id = :community AND id = :id
      """;

  private Optional<Recovery> held(FollowingMovedHouseholds.Key key) {
    return clocks.isHeld(new Subject(Recovery.SUBJECT, key.community(), key.id()))
        ? recoveries.get(key.id())
        : Optional.empty();
  }

  private void run(String sql, FollowingMovedHouseholds.Key key) {
    database
        .sql(sql)
        .params(
            Map.of(
                "community",
                key.community(),
                "id",
                key.id(),
                "now",
                Times.of(books.clock().instant())))
        .update();
  }

  private void note(
      FollowingMovedHouseholds.Key key, RecoveryLedger.Kind kind, String code, String act) {
    ledger.append(
        new RecoveryLedger.Key(key.community(), key.id()), kind, code, Optional.empty(), "");
    books.audit().append(AuditTrail.SYSTEM, act, key.id().toString(), Map.of());
  }
}
