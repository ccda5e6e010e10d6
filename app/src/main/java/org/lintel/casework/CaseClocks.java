package org.lintel.casework;

import static org.lintel.calendar.ClockMeasure.ACKNOWLEDGE;
import static org.lintel.calendar.ClockMeasure.FIRST_RESPONSE;
import static org.lintel.calendar.ClockMeasure.NEXT_UPDATE;
import static org.lintel.calendar.ClockMeasure.REMEDY;
import static org.lintel.calendar.ClockMeasure.RESOLVE;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lintel.calendar.ClockMeasure;
import org.lintel.calendar.Clocks;
import org.lintel.calendar.PauseReason;
import org.lintel.calendar.RestartingClocks;
import org.lintel.calendar.Subject;
import org.springframework.stereotype.Component;

/**
 * What the acts on a case do to its clocks, within the transaction of the act, after the case was
 * written and so is held. Which act meets what is said in docs/adr/0081-a-case-and-its-clocks.md.
 */
@Component
class CaseClocks {

  /** What the words of a person meet. */
  private static final Set<ClockMeasure> ANSWERED = Set.of(ACKNOWLEDGE, FIRST_RESPONSE);

  /** What is due once more when the owner comes again. */
  private static final Set<ClockMeasure> AGAIN = Set.of(FIRST_RESPONSE, NEXT_UPDATE, RESOLVE);

  private static final Set<ClockMeasure> ALL = Set.of(ClockMeasure.values());

  /** A promise for a day holds until the end of it. */
  private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

  private final Clocks clocks;
  private final RestartingClocks restarting;
  private final CaseDue due;
  private final OwnerHeard heard;
  private final Clock clock;

  CaseClocks(
      Clocks clocks, RestartingClocks restarting, CaseDue due, OwnerHeard heard, Clock clock) {
    this.clocks = clocks;
    this.restarting = restarting;
    this.due = due;
    this.heard = heard;
    this.clock = clock;
  }

  /**
   * It came in.
   *
   * @param isAcknowledged whether a person took it in from the owner
   */
  void takenIn(NewCase given, UUID id, boolean isAcknowledged) {
    var subject = new Subject(CaseTerms.SUBJECT, given.community(), id);
    Instant now = clock.instant();
    clocks.start(subject, CaseTerms.of(given), now);
    if (isAcknowledged) {
      boolean isAnswered =
          given.channel().isConversation() && !CaseTerms.isArrival(given.kind(), given.severity());
      clocks.meet(subject, isAnswered ? ANSWERED : Set.of(ACKNOWLEDGE), now);
    }
    due.keep(subject);
  }

  /** A move was made and told. */
  void moved(ServiceCase before, Moved.To to, CaseMove move) {
    Subject subject = CaseTerms.subject(before);
    if (isWaiting(before.state()) && !isWaiting(to.state())) {
      clocks.resume(subject, clock.instant());
      due.waitsUntil(subject, null);
    }
    switch (move) {
      case CaseMove.Acknowledge _ -> clocks.meet(subject, ACKNOWLEDGE, clock.instant());
      case CaseMove.Assess assess -> assessed(before, assess);
      case CaseMove.Start _ -> started(before);
      case CaseMove.Await(Wait wait) -> waits(before, wait);
      case CaseMove.Propose _ -> proposed(before);
      case CaseMove.AcceptRemedy _ -> remedyAccepted(before);
      case CaseMove.Finish _ -> meetAll(subject);
      case CaseMove.Close(ClosingOutcome outcome) -> closed(subject, outcome);
      case CaseMove.Reopen _ -> reopened(before);
      case CaseMove.Assign _, CaseMove.TakeOutside _ -> told(before);
      case CaseMove.Release _,
          CaseMove.RefuseRemedy _,
          CaseMove.Confirm _,
          CaseMove.Escalate _ -> {}
    }
    due.keep(subject);
  }

  /**
   * A person wrote to the owner.
   *
   * @param until the day by which it is solved or she hears again; null where none is named
   */
  void staffWrote(ServiceCase found, @Nullable LocalDate until) {
    Subject subject = CaseTerms.subject(found);
    if (due.isUnderWay(subject)) {
      answered(found);
      if (until == null) {
        told(found);
      } else {
        clocks.startUntil(
            subject, NEXT_UPDATE, endOf(until, found.place().zone()), clock.instant());
      }
      due.keep(subject);
    }
  }

  /** The owner chose the day on which somebody comes: from now on that is the plan she holds. */
  void agreed(ServiceCase found, LocalDate day) {
    Subject subject = CaseTerms.subject(found);
    if (due.isUnderWay(subject)) {
      Instant now = clock.instant();
      clocks.startUntil(subject, NEXT_UPDATE, endOf(day, found.place().zone()), now);
      due.keep(subject);
    }
  }

  /** The owner said something: what waited for her waits no longer. */
  void ownerSpoke(ServiceCase found) {
    Subject subject = CaseTerms.subject(found);
    clocks.resume(subject, PauseReason.OWNER, clock.instant());
    due.waitsForTheOwnerNoMore(subject);
    due.keep(subject);
  }

  /** Time goes on although the case still waits. */
  void goesOn(Subject subject, Instant from) {
    clocks.resume(subject, from);
    due.waitsUntil(subject, null);
    due.keep(subject);
  }

  private void assessed(ServiceCase before, CaseMove.Assess assess) {
    Subject subject = CaseTerms.subject(before);
    clocks.change(subject, CaseTerms.of(assess, before.matter().classifier()), clock.instant());
    boolean isAnswered =
        heard.words(Timeline.Key.of(before))
            || (before.reopened() == 0 && before.reporter().channel().isConversation());
    if (isAnswered && !CaseTerms.isArrival(assess.what(), assess.severity())) {
      clocks.meet(subject, FIRST_RESPONSE, clock.instant());
    }
  }

  private void started(ServiceCase before) {
    if (isArrival(before)) {
      clocks.meet(CaseTerms.subject(before), FIRST_RESPONSE, clock.instant());
    }
    told(before);
  }

  private void waits(ServiceCase before, Wait wait) {
    Subject subject = CaseTerms.subject(before);
    Instant now = clock.instant();
    ZoneId zone = before.place().zone();
    answered(before);
    clocks.pause(subject, reason(wait.on()), now);
    clocks.startUntil(subject, NEXT_UPDATE, endOf(wait.nextUpdate(), zone), now);
    LocalDate last = now.atZone(zone).toLocalDate().plusDays(wait.days());
    due.waitsUntil(subject, endOf(last, zone));
  }

  /** The owner's silence about an offer counts as long as her silence about what was done. */
  private void proposed(ServiceCase before) {
    Subject subject = CaseTerms.subject(before);
    answered(before);
    told(before);
    clocks.pause(subject, PauseReason.OWNER, clock.instant());
    due.waitsUntil(subject, clock.instant().plus(CaseMachine.SILENCE));
  }

  private void remedyAccepted(ServiceCase before) {
    restarting.again(
        CaseTerms.subject(before),
        CaseTerms.ofRemedy(before.matter()),
        Set.of(REMEDY),
        clock.instant());
  }

  /** An answer that ends a case solves it; without one, what ran is only frozen. */
  private void closed(Subject subject, ClosingOutcome outcome) {
    switch (outcome) {
      case ClosingOutcome.Remedied _,
          ClosingOutcome.Explained _,
          ClosingOutcome.NotOurs _,
          ClosingOutcome.DuplicateOf _ ->
          meetAll(subject);
      case ClosingOutcome.Withdrawn _, ClosingOutcome.Unreachable _ ->
          clocks.close(subject, clock.instant());
    }
  }

  private void reopened(ServiceCase before) {
    restarting.again(
        CaseTerms.subject(before), CaseTerms.of(before.matter()), AGAIN, clock.instant());
  }

  private void meetAll(Subject subject) {
    clocks.meet(subject, ALL, clock.instant());
  }

  private void answered(ServiceCase found) {
    Set<ClockMeasure> met = isArrival(found) ? Set.of(ACKNOWLEDGE) : ANSWERED;
    clocks.meet(CaseTerms.subject(found), met, clock.instant());
  }

  /** An update puts the next one off only once she holds a plan with a date. */
  private void told(ServiceCase found) {
    if (heard.aPlan(Timeline.Key.of(found))) {
      restarting.told(CaseTerms.subject(found), clock.instant());
    }
  }

  private static boolean isArrival(ServiceCase found) {
    return CaseTerms.isArrival(found.matter().kind(), found.matter().severity());
  }

  private static boolean isWaiting(CaseState state) {
    return state instanceof CaseState.Waiting || state instanceof CaseState.RemedyProposed;
  }

  private static PauseReason reason(Wait.On on) {
    return switch (on) {
      case OWNER -> PauseReason.OWNER;
      case THIRD_PARTY -> PauseReason.THIRD_PARTY;
      case PARTS -> PauseReason.PARTS;
    };
  }

  private static Instant endOf(LocalDate day, ZoneId zone) {
    return day.atTime(END_OF_DAY).atZone(zone).toInstant();
  }
}
