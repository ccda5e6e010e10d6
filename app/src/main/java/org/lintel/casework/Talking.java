package org.lintel.casework;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.NotFound;
import org.lintel.platform.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What owner and staff say to each other about a case, and what staff say among themselves. A word
 * of the owner changes the case's version: nobody closes it who has not seen the word.
 */
@Component
public class Talking {

  public static final int LONGEST = 1000;

  /** Between two nudges. */
  public static final Duration NUDGE = Duration.ofHours(4);

  /** Messages of an owner within a day; more than that is said by telephone. */
  static final int MOST_A_DAY = 30;

  private final JdbcClient database;
  private final Timeline timeline;
  private final CaseClocks clocks;
  private final AuditTrail audit;
  private final Clock clock;

  Talking(
      JdbcClient database, Timeline timeline, CaseClocks clocks, AuditTrail audit, Clock clock) {
    this.database = database;
    this.timeline = timeline;
    this.clocks = clocks;
    this.audit = audit;
    this.clock = clock;
  }

  /** What came of an owner's message. */
  public enum Written {
    DONE,
    /** She wrote as often as one can in a day. */
    TOO_MANY,
    /** The case is closed; it can be reopened. */
    OVER
  }

  /**
   * The owner writes.
   *
   * @param entry the form's own id: the same form sent twice is one message
   */
  @Transactional
  public Written ownerWrites(ServiceCase found, UUID entry, String words) {
    if (today(found) >= MOST_A_DAY) {
      return Written.TOO_MANY;
    }
    if (found.state() instanceof CaseState.Closed || !touch(found)) {
      return Written.OVER;
    }
    timeline.tell(
        Timeline.Key.of(found), entry, OwnerEntry.Kind.MESSAGE, new Actor.Owner(), words, null);
    clocks.ownerSpoke(found);
    return Written.DONE;
  }

  /** Whether an answer may name that day: from today on, and not too far ahead. */
  public boolean canPromise(ServiceCase found, @Nullable LocalDate day) {
    LocalDate today = clock.instant().atZone(found.place().zone()).toLocalDate();
    return day == null || !(day.isBefore(today) || day.isAfter(today.plusDays(Wait.LONGEST)));
  }

  /**
   * What staff answer.
   *
   * @param entry the form's own id: the same form sent twice is one message
   * @param until the day by which it is solved or she hears again; null where none is named
   */
  public record Answer(UUID entry, String words, @Nullable LocalDate until) {}

  /**
   * Staff answer. Whoever answers has read what the owner had written by then; when it was said to
   * be done, that counts as "no" until somebody says otherwise.
   *
   * @param seen version of the case when it was written: what came later stays unread
   */
  @Transactional
  public void staffWrite(Viewer viewer, ServiceCase found, int seen, Answer answer) {
    var key = Timeline.Key.of(found);
    var actor = new Actor.Staff(viewer.id());
    var kind = OwnerEntry.Kind.MESSAGE;
    if (timeline.tell(key, answer.entry(), kind, actor, answer.words(), answer.until())) {
      boolean isDone = found.state().kind() == CaseState.Kind.DONE;
      boolean isAsSeen = touch(found, seen);
      if (isAsSeen) {
        timeline.read(key, Optional.empty(), viewer.id(), isDone);
      }
      if (isAsSeen || touch(found)) {
        clocks.staffWrote(found, answer.until());
      }
      audit.append(viewer.id(), "case-answered", found.id().toString(), Map.of());
    }
  }

  /** A note that the owner never reads. */
  @Transactional
  public void note(Viewer viewer, ServiceCase found, UUID note, String words) {
    boolean isNew =
        timeline.note(
            Timeline.Key.of(found),
            note,
            InternalNote.Kind.NOTE,
            new Actor.Staff(viewer.id()),
            words);
    if (isNew) {
      audit.append(viewer.id(), "case-noted", found.id().toString(), Map.of());
    }
  }

  /**
   * Staff have read a message of the owner. False when it was said to be done and whoever did it
   * wants to say that she has nothing against it.
   *
   * @throws NotFound when there is no such message that nobody has read
   */
  @Transactional
  public boolean read(Viewer viewer, ServiceCase found, UUID entry, boolean isObjection) {
    boolean isDone = found.state().kind() == CaseState.Kind.DONE;
    if (isDone && !isObjection && found.facts(clock.instant()).isWorkOf(viewer.id())) {
      return false;
    }
    var key = Timeline.Key.of(found);
    if (timeline.read(key, Optional.of(entry), viewer.id(), isObjection) == 0) {
      throw new NotFound("unread message " + entry);
    }
    touch(found);
    audit.append(
        viewer.id(),
        "case-message-read",
        found.id().toString(),
        Map.of("objection", String.valueOf(isObjection)));
    return true;
  }

  /** When the owner may nudge again; empty when she may now. */
  public Optional<Instant> nextNudge(ServiceCase found) {
    return found
        .dates()
        .nudgedAt()
        .map(at -> at.plus(NUDGE))
        .filter(next -> next.isAfter(clock.instant()));
  }

  /** The owner asks for haste; false when she did within the last hours, or when it is over. */
  @Transactional
  public boolean nudge(ServiceCase found) {
    Instant now = clock.instant();
    boolean isNudged =
        database
                .sql(
                    """
                    UPDATE service_case
                    SET nudged_at = :now, nudges = nudges + 1, changed_at = :now
                    WHERE community_id = :community AND id = :id
                      AND state NOT IN ('CONFIRMED', 'CLOSED')
                      AND (nudged_at IS NULL OR nudged_at <= :before)
                    """)
                .param("now", Times.of(now))
                .param("before", Times.of(now.minus(NUDGE)))
                .param("community", found.place().communityId())
                .param("id", found.id())
                .update()
            == 1;
    if (isNudged) {
      timeline.tell(Timeline.Key.of(found), OwnerEntry.Kind.NUDGED, new Actor.Owner(), "");
    }
    return isNudged;
  }

  /** False when it was closed meanwhile. */
  private boolean touch(ServiceCase found) {
    return database
            .sql(
                """
                UPDATE service_case
                SET version = version + 1, changed_at = :now
                WHERE community_id = :community AND id = :id AND (state <> 'CLOSED' OR :closed)
                """)
            .param("now", Times.of(clock.instant()))
            .param("community", found.place().communityId())
            .param("id", found.id())
            .param("closed", found.state() instanceof CaseState.Closed)
            .update()
        == 1;
  }

  /** False when it was changed since that version. */
  private boolean touch(ServiceCase found, int seen) {
    return database
            .sql(
                """
                UPDATE service_case
                SET version = version + 1, changed_at = :now
                WHERE community_id = :community AND id = :id AND version = :seen
                """)
            .param("now", Times.of(clock.instant()))
            .param("community", found.place().communityId())
            .param("id", found.id())
            .param("seen", seen)
            .update()
        == 1;
  }

  private int today(ServiceCase found) {
    return database
        .sql(
            """
            SELECT count(*)
            FROM case_entry
            WHERE community_id = :community AND case_id = :id AND kind = 'MESSAGE'
              AND author = 'OWNER' AND at > :since
            """)
        .param("community", found.place().communityId())
        .param("id", found.id())
        .param("since", Times.of(clock.instant().minus(Duration.ofDays(1))))
        .query(Integer.class)
        .single();
  }
}
