package org.lintel.casework.recovery;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintel.platform.Identifiers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was done about a recovery, step by step. */
@Component
public class RecoveryLedger {

  private final JdbcClient database;
  private final Identifiers identifiers;
  private final Clock clock;

  RecoveryLedger(JdbcClient database, Identifiers identifiers, Clock clock) {
    this.database = database;
    this.identifiers = identifiers;
    this.clock = clock;
  }

  /** What sort of step. */
  public enum Kind {
    OPENED,
    /** Something else of the same cause came while it was open. */
    JOINED,
    /** She asked to be contacted after the call: she is called once more. */
    ASKED_AGAIN,
    CALLED,
    EMOTION_ENDED,
    PROBLEM_ENDED,
    /** With the owner's consent those who look after her see it. */
    SHARED,
    CASE_LINKED,
    /** The household moved away: nobody calls it any more. */
    MOVED_AWAY,
    /** It had not moved away. */
    STAYS,
    PROMISE_MADE,
    PROMISE_KEPT,
    PROMISE_BROKEN,
    GESTURE_ASKED,
    GESTURE_APPROVED,
    GESTURE_REFUSED,
    CHECKED,
    /** Whether all is well again, in her own word. */
    OWNER_SAID
  }

  /**
   * One step.
   *
   * @param code what came of it, by its kind; may be empty
   * @param staff empty when the owner did it, or time
   */
  public record Entry(
      UUID id, Instant at, Kind kind, String code, Optional<UUID> staff, String words) {}

  /** Written for a recovery of that community. */
  record Key(int community, UUID recovery) {

    static Key of(Recovery recovery) {
      return new Key(recovery.place().communityId(), recovery.id());
    }
  }

  void append(Key of, Kind kind, String code, Optional<UUID> staff, String words) {
    append(of, identifiers.next(), kind, code, staff, words);
  }

  /** False when there is one with that id already, or the recovery was joined with another. */
  boolean append(Key of, UUID id, Kind kind, String code, Optional<UUID> staff, String words) {
    return database
            .sql(
                """
                INSERT INTO recovery_entry
                  (community_id, recovery_id, id, organisation_id, at, kind, code, staff_id, words)
                SELECT community_id, id, :id::uuid, organisation_id, :now::timestamptz, :kind, :code,
                  :staff::uuid, :words
                FROM recovery
                WHERE community_id = :community AND id = :recovery
                ON CONFLICT DO NOTHING
                """)
            .param("community", of.community())
            .param("recovery", of.recovery())
            .param("id", id)
            .param("now", Times.of(clock.instant()))
            .param("kind", kind.name())
            .param("code", code)
            .param("staff", staff.orElse(null))
            .param("words", words)
            .update()
        == 1;
  }

  /** Whether that step was written down, however many came since. */
  boolean has(Recovery recovery, UUID id) {
    return database
        .sql(
            """
            SELECT EXISTS (
              SELECT 1
              FROM recovery_entry
              WHERE community_id = :community AND recovery_id = :recovery AND id = :id)
            """)
        .param("community", recovery.place().communityId())
        .param("recovery", recovery.id())
        .param("id", id)
        .query(Boolean.class)
        .single();
  }

  /** The latest first. */
  public List<Entry> of(Recovery recovery) {
    return database
        .sql(
            """
            SELECT id, at, kind, code, staff_id, words
            FROM recovery_entry
            WHERE community_id = :community AND recovery_id = :id
            ORDER BY at DESC, id DESC
            LIMIT 200
            """)
        .param("community", recovery.place().communityId())
        .param("id", recovery.id())
        .query((row, number) ->
            new Entry(
                row.getObject("id", UUID.class),
                Times.at(row, "at"),
                Kind.valueOf(row.getString("kind")),
                row.getString("code"),
                Optional.ofNullable(row.getObject("staff_id", UUID.class)),
                row.getString("words")))
        .list();
  }
}
