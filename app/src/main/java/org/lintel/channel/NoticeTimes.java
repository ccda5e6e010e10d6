package org.lintel.channel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.lintel.community.owner.Wish;
import org.lintel.platform.web.OrganisationNames;
import org.springframework.stereotype.Component;

/** When somebody may be told something: outside quiet hours. */
@Component
class NoticeTimes {

  static final String QUIET = "quiet-hours";

  private static final int MOST_STEPS = 4;

  /** Before quiet hours begin, so that the letter has left by then. */
  private static final Duration AHEAD = Duration.ofMinutes(30);

  private final NoticeRulebook rulebook;
  private final OrganisationNames names;
  private final Mailbox mailbox;
  private final Clock clock;

  NoticeTimes(NoticeRulebook rulebook, OrganisationNames names, Mailbox mailbox, Clock clock) {
    this.rulebook = rulebook;
    this.names = names;
    this.mailbox = mailbox;
    this.clock = clock;
  }

  /**
   * When a letter's turn comes.
   *
   * @param reason why not at once, part of a message key; empty when at once
   */
  record Turn(Instant at, String reason) {

    boolean isNow() {
      return reason.isEmpty();
    }
  }

  Turn ofStaff(boolean isUrgent) {
    return turn(isUrgent, rulebook.rules().staff(), names.zone());
  }

  /** The company's quiet hours; for text messages also those that she named herself. */
  Turn ofOwners(boolean isUrgent, ZoneId zone, Medium medium, Optional<Wish> wish) {
    Turn turn = turn(isUrgent, rulebook.rules().owners(), zone);
    if (isUrgent || mailbox.isHere() || medium != Medium.SMS || wish.isEmpty()) {
      return turn;
    }
    return hers(turn, wish.get(), zone);
  }

  /**
   * When a notice is to be sent so that it arrives before the latest moment: as planned where quiet
   * hours do not hold it back that long, else shortly before they begin.
   */
  Instant inTime(Instant planned, Instant latest, ZoneId zone, Medium medium, Optional<Wish> wish) {
    if (mailbox.isHere() || afterQuiet(planned, zone, medium, wish).isBefore(latest)) {
      return planned;
    }
    Instant at = planned;
    for (int step = 0; step < MOST_STEPS; step++) {
      Instant now = at;
      Optional<Instant> begin =
          quiets(medium, wish).stream()
              .flatMap(quiet -> quiet.beginBefore(now, zone).stream())
              .findFirst();
      if (begin.isEmpty()) {
        return at;
      }
      at = begin.get().minus(AHEAD);
    }
    return at;
  }

  private Instant afterQuiet(Instant from, ZoneId zone, Medium medium, Optional<Wish> wish) {
    Instant at = from;
    for (int step = 0; step < MOST_STEPS; step++) {
      Instant now = at;
      Optional<Instant> end =
          quiets(medium, wish).stream()
              .flatMap(quiet -> quiet.endAfter(now, zone).stream())
              .findFirst();
      if (end.isEmpty()) {
        return at;
      }
      at = end.get();
    }
    return at;
  }

  private List<QuietHours> quiets(Medium medium, Optional<Wish> wish) {
    QuietHours ours = rulebook.rules().owners();
    return medium == Medium.SMS && wish.isPresent()
        ? List.of(ours, hers(wish.get()))
        : List.of(ours);
  }

  private static QuietHours hers(Wish wish) {
    return new QuietHours(LocalTime.of(wish.callUntil(), 0), LocalTime.of(wish.callFrom(), 0));
  }

  /** Where the one quiet ends in the other, so that only a few steps lead out of both. */
  private Turn hers(Turn turn, Wish wish, ZoneId zone) {
    QuietHours hers = hers(wish);
    QuietHours ours = rulebook.rules().owners();
    Turn next = turn;
    for (int step = 0; step < MOST_STEPS; step++) {
      Instant at = next.at();
      Optional<Instant> end = hers.endAfter(at, zone).or(() -> ours.endAfter(at, zone));
      if (end.isEmpty()) {
        return next;
      }
      next = new Turn(end.get(), QUIET);
    }
    return next;
  }

  /** A mailbox disturbs nobody. */
  private Turn turn(boolean isUrgent, QuietHours quiet, ZoneId zone) {
    Instant now = clock.instant();
    boolean passes = isUrgent || mailbox.isHere();
    Optional<Instant> end = passes ? Optional.empty() : quiet.endAfter(now, zone);
    return end.map(at -> new Turn(at, QUIET)).orElseGet(() -> new Turn(now, ""));
  }
}
