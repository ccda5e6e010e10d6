package org.lintel.casework.recovery;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintel.calendar.Subject;

/**
 * One household that was let down, and what is done about it.
 *
 * @param version what an act must name, so that nobody overwrites what somebody else did
 * @param reasons of everything that led to it, each once
 * @param isRestricted whether only those see it whom the owner was told of
 * @param caseId the case that it became; empty when it became none
 */
public record Recovery(
    UUID id,
    int version,
    Place place,
    Whom whom,
    RecoveryCause cause,
    List<RecoveryReason> reasons,
    boolean isRestricted,
    Times times,
    Calls calls,
    Track emotion,
    Track problem,
    Optional<UUID> caseId,
    Check check) {

  /** Kind of subject of the clocks that run for recoveries. */
  static final String SUBJECT = "recovery";

  /** After so many calls that nobody answered it may end. */
  public static final int ENOUGH_TRIES = 3;

  public Recovery {
    reasons = List.copyOf(reasons);
  }

  /** Where it is. */
  public record Place(int communityId, UUID community, String name, ZoneId zone) {}

  /**
   * Who is called.
   *
   * @param member whoever asked, or speaks for the household; empty when everybody moved away
   * @param lastFour of the telephone number; empty when there is none
   */
  public record Whom(
      UUID household, String home, Optional<UUID> member, String name, String lastFour) {}

  /**
   * When.
   *
   * @param due what is due next of both tracks
   * @param callDue until when she is to be called
   */
  public record Times(
      Instant opened, Optional<Instant> due, Optional<Instant> callDue, Optional<Instant> closed) {}

  /**
   * Calls so far.
   *
   * @param tries those that nobody answered
   * @param called when she was spoken with first
   */
  public record Calls(int tries, Optional<LocalDate> nextTry, Optional<Instant> called) {}

  /** One of the two tracks; both empty while it is open. */
  public record Track(Optional<Instant> ended, Optional<TrackEnd> end) {

    public boolean isOpen() {
      return ended.isEmpty();
    }
  }

  /**
   * Whether all is well again: when that is asked, and what came of it.
   *
   * @param isHerWord whether the owner said so herself, not somebody who asked her
   */
  public record Check(
      Optional<Instant> at,
      Optional<CheckResult> result,
      Optional<Instant> told,
      boolean isHerWord) {

    public boolean isDue(Instant now) {
      return result.isEmpty() && at.filter(day -> !day.isAfter(now)).isPresent();
    }

    /** Whether it is asked, now or later. */
    public boolean isAhead() {
      return result.isEmpty() && at.isPresent();
    }
  }

  public boolean isClosed() {
    return times.closed().isPresent();
  }

  public Track track(TrackEnd.Track which) {
    return switch (which) {
      case EMOTION -> emotion;
      case PROBLEM -> problem;
    };
  }

  public String href() {
    return "/callbacks/" + id;
  }

  /** What its clocks run for. */
  public Subject subject() {
    return new Subject(SUBJECT, place.communityId(), id);
  }
}
