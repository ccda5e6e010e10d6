package org.lintel.casework.recovery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.lintel.casework.recovery.TrackEnd.Track;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.NotFound;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Refusals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends the tracks of a recovery, each by itself. When both have ended it is closed, and two weeks
 * later she is asked whether all is well again, unless she did not want to be contacted.
 */
@Component
public class EndingTracks {

  /** Long enough to see whether it lasts. */
  public static final Duration UNTIL_CHECK = Duration.ofDays(14);

  public static final int LONGEST_WORDS = 200;

  private final JdbcClient database;
  private final Recoveries recoveries;
  private final RecoveryLedger ledger;
  private final RecoveryClocks clocks;
  private final EndingBooks books;

  EndingTracks(
      JdbcClient database,
      Recoveries recoveries,
      RecoveryLedger ledger,
      RecoveryClocks clocks,
      EndingBooks books) {
    this.database = database;
    this.recoveries = recoveries;
    this.ledger = ledger;
    this.clocks = clocks;
    this.books = books;
  }

  /** Times of what is written, and the log of it. */
  @Component
  record EndingBooks(AuditTrail audit, Clock clock) {}

  /** Ends one track by hand; refused when it has ended. */
  @Transactional
  public Refusals end(
      Viewer viewer, Recovery seen, Track track, TrackEnd how, String words, int version) {
    Recovery found = held(seen);
    var refusals = Refusals.none();
    if (found.version() != version) {
      refusals.add("", "casework.callback.refused.changed");
    } else if (!found.track(track).isOpen()) {
      refusals.add("", "casework.callback.refused.ended");
    } else if (track == Track.EMOTION
        && how == TrackEnd.HEARD
        && found.calls().called().isEmpty()) {
      refusals.add(track.key() + "-end", "casework.callback.refused.uncalled");
    } else {
      end(viewer, found, track, how, words);
    }
    return refusals;
  }

  /** As it stands now, held until the act is done. */
  Recovery held(Recovery seen) {
    clocks.isHeld(seen.subject());
    return fresh(seen);
  }

  private Recovery fresh(Recovery seen) {
    return recoveries.get(seen.id()).orElseThrow(() -> new NotFound("recovery " + seen.id()));
  }

  void endAll(Viewer viewer, Recovery found, TrackEnd emotion, TrackEnd problem) {
    end(viewer, found, Track.EMOTION, emotion, "");
    end(viewer, found, Track.PROBLEM, problem, "");
  }

  void end(Viewer viewer, Recovery found, Track track, TrackEnd how, String words) {
    if (fresh(found).track(track).isOpen()) {
      write(found, track, how);
      ledger.append(
          RecoveryLedger.Key.of(found),
          track == Track.EMOTION
              ? RecoveryLedger.Kind.EMOTION_ENDED
              : RecoveryLedger.Kind.PROBLEM_ENDED,
          how.name(),
          Optional.of(viewer.id()),
          words);
      books
          .audit()
          .append(
              viewer.id(),
              "recovery-track-ended",
              found.id().toString(),
              Map.of("track", track.name(), "end", how.name()));
      closeIfDone(found, track, how);
    }
  }

  private static final String END_EMOTION =
      """
      UPDATE recovery
      SET emotion_ended_at = :now, emotion_end = :how, version = version + 1
      """;

  private static final String END_PROBLEM =
      """
      UPDATE recovery
      SET problem_ended_at = :now, problem_end = :how, version = version + 1
      """;

  private static final String CLOSES =
      """
      , closed_at = CASE WHEN emotion_ended_at IS NOT NULL OR problem_ended_at IS NOT NULL THEN :now END
      """;

  private void write(Recovery found, Track track, TrackEnd how) {
    database
        .sql(
            (track == Track.EMOTION ? END_EMOTION : END_PROBLEM)
                + CLOSES
                + " WHERE community_id = :community AND id = :id")
        .param("now", Times.of(books.clock().instant()))
        .param("how", how.name())
        .param("community", found.place().communityId())
        .param("id", found.id())
        .update();
  }

  private void closeIfDone(Recovery before, Track track, TrackEnd how) {
    if (track == Track.PROBLEM && (how == TrackEnd.SOLVED || how == TrackEnd.EXPLAINED)) {
      clocks.solved(before.subject());
    }
    Recovery now = fresh(before);
    if (now.isClosed()) {
      clocks.closed(now.subject());
      if (isWillingToTalk(now)) {
        askLater(now);
      }
    }
  }

  private static boolean isWillingToTalk(Recovery closed) {
    return closed.emotion().end().filter(TrackEnd.HEARD::equals).isPresent();
  }

  private void askLater(Recovery closed) {
    Instant at = books.clock().instant().plus(UNTIL_CHECK);
    database
        .sql("UPDATE recovery SET check_at = :at WHERE community_id = :community AND id = :id")
        .param("at", Times.of(at))
        .param("community", closed.place().communityId())
        .param("id", closed.id())
        .update();
  }
}
