package org.lintel.channel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.lintel.platform.web.OrganisationNames;
import org.springframework.stereotype.Component;

/**
 * Writes the letters of notices when their turn has come: not in quiet hours, ordinary ones within
 * the household's budget, and none that is too old to be of use.
 */
@Component
class NoticeLetters implements LetterWriter {

  static final String KIND = "notice";

  /** What could not go for so long would only puzzle; an ordinary one may wait for the budget. */
  private static final Duration USEFUL = Duration.ofDays(2);

  private static final Duration ORDINARY_USEFUL = Duration.ofDays(15);

  private final KeptNotices kept;
  private final NoticeTimes times;
  private final ContactBudget budget;
  private final WritingNotices writing;
  private final OrganisationNames names;
  private final Clock clock;

  NoticeLetters(
      KeptNotices kept,
      NoticeTimes times,
      ContactBudget budget,
      WritingNotices writing,
      OrganisationNames names,
      Clock clock) {
    this.kept = kept;
    this.times = times;
    this.budget = budget;
    this.writing = writing;
    this.names = names;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Writing write(Letter letter, String optOut) {
    return letter.addressee() instanceof Addressee.Staff(UUID staff)
        ? toStaff(letter, staff)
        : toOwner(letter, optOut);
  }

  private Writing toStaff(Letter letter, UUID staff) {
    Optional<KeptNotices.ToStaff> found = kept.toStaff(letter.occasion().id());
    if (found.isEmpty() || isLate(found.get().at(), USEFUL)) {
      return new Writing.Needless("too-late");
    }
    if (!found.get().isUnread()) {
      return new Writing.Needless("read");
    }
    NoticeTimes.Turn turn = times.ofStaff(found.get().isUrgent());
    return turn.isNow()
        ? writing.toStaff(found.get(), letter.medium(), staff, names.zone())
        : new Writing.Later(turn.at(), turn.reason());
  }

  private Writing toOwner(Letter letter, String optOut) {
    var found = kept.toOwner(letter.community(), letter.occasion().id());
    if (found.isEmpty()) {
      return new Writing.Needless("no-address");
    }
    var notice = found.get();
    boolean isOrdinary = notice.urgency() == NoticeTemplate.Urgency.ORDINARY;
    if (isLate(notice.at(), isOrdinary ? ORDINARY_USEFUL : USEFUL)
        || notice.useful().filter(until -> !clock.instant().isBefore(until)).isPresent()) {
      return new Writing.Needless("too-late");
    }
    if (notice.isOvertaken()) {
      return new Writing.Needless("overtaken");
    }
    if (isOrdinary && !WaysToTell.likes(notice.wish(), letter.medium())) {
      return new Writing.Needless("not-wished");
    }
    boolean isUrgent = notice.urgency() == NoticeTemplate.Urgency.EMERGENCY;
    NoticeTimes.Turn turn = times.ofOwners(isUrgent, notice.zone(), letter.medium(), notice.wish());
    if (turn.isNow() && isOrdinary) {
      var free = budget.freeFor(letter.community(), notice.household(), letter.occasion());
      if (free.isPresent()) {
        return new Writing.Later(free.get(), ContactBudget.USED_UP);
      }
    }
    return turn.isNow()
        ? writing.toOwner(notice, letter.medium(), optOut)
        : new Writing.Later(turn.at(), turn.reason());
  }

  private boolean isLate(Instant at, Duration useful) {
    return clock.instant().isAfter(at.plus(useful));
  }
}
