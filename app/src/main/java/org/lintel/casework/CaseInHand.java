package org.lintel.casework;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.lintel.calendar.Severity;
import org.lintel.casework.CaseState.Assignable;
import org.lintel.casework.CaseState.Open;
import org.lintel.casework.CaseState.Reopenable;
import org.lintel.casework.CaseState.Startable;
import org.lintel.casework.CaseState.Workable;
import org.lintel.service.CaseKind;

/** One case in the hand of one who moves it. */
record CaseInHand(CaseState state, CaseFacts facts, Actor actor) {

  /** Whoever asks, before what is asked is looked at. */
  Optional<MoveRefusal> refusalToActor(CaseMove move) {
    return switch (actor) {
      case Actor.Staff _ -> Optional.empty();
      case Actor.Owner _ -> when(!isForOwners(move), MoveRefusal.NOT_BY_THE_OWNER);
      case Actor.Silence _ -> when(!isForSilence(move), MoveRefusal.NOT_BY_SILENCE);
    };
  }

  private static boolean isForOwners(CaseMove move) {
    return switch (move) {
      case CaseMove.AcceptRemedy _,
          CaseMove.RefuseRemedy _,
          CaseMove.Confirm _,
          CaseMove.Reopen _ ->
          true;
      case CaseMove.Close(ClosingOutcome outcome) ->
          outcome instanceof ClosingOutcome.Withdrawn || outcome instanceof ClosingOutcome.Remedied;
      default -> false;
    };
  }

  private static boolean isForSilence(CaseMove move) {
    return move instanceof CaseMove.Confirm
        || (move instanceof CaseMove.Close(ClosingOutcome outcome)
            && outcome instanceof ClosingOutcome.Remedied);
  }

  Moved make(CaseMove move) {
    return switch (move) {
      case CaseMove.Acknowledge _ ->
          state instanceof CaseState.Received received ? to(received.acknowledge()) : notHere();
      case CaseMove.Assess(CaseKind what, Severity _, boolean _) -> assess(what);
      case CaseMove.Assign(UUID handler) -> assign(handler);
      case CaseMove.Release _ ->
          state instanceof CaseState.Assigned assigned
              ? new Moved.To(
                  assigned.release(), Optional.empty(), facts.escalation(), facts.reopened())
              : notHere();
      case CaseMove.Start _ ->
          state instanceof Startable startable ? worked(startable.start()) : notHere();
      case CaseMove.Await(Wait wait) -> await(wait);
      case CaseMove.Propose(String remedy) ->
          state instanceof Workable workable ? worked(workable.propose(remedy)) : notHere();
      case CaseMove.AcceptRemedy _ -> accept();
      case CaseMove.RefuseRemedy(String reason) ->
          state instanceof CaseState.RemedyProposed proposed
              ? to(proposed.refuse(reason))
              : notHere();
      case CaseMove.Finish(String evidence) ->
          state instanceof Workable workable ? worked(workable.finish(evidence)) : notHere();
      case CaseMove.Confirm _ -> confirm();
      case CaseMove.Close(ClosingOutcome outcome) -> close(outcome);
      case CaseMove.Reopen(String reason) -> reopen(reason);
      case CaseMove.Escalate(String reason) -> escalate(reason);
      case CaseMove.TakeOutside(OutsideBody body, String number) ->
          state instanceof Open open && isHeard() ? to(open.takeOutside(body, number)) : notHere();
    };
  }

  private boolean isHeard() {
    return !(state instanceof CaseState.Received);
  }

  /** What the owner complains of does not become something else by being called so. */
  private Moved assess(CaseKind what) {
    if (what != CaseKind.COMPLAINT && ClosingRules.isUnaccepted(state, facts)) {
      return state instanceof Open ? refused(MoveRefusal.AGAINST_THE_OWNER) : notHere();
    }
    return switch (state) {
      case CaseState.Received _ -> notHere();
      case CaseState.Acknowledged acknowledged -> assessed(acknowledged.assess());
      case Open open -> to(open);
      case Reopenable _ -> notHere();
    };
  }

  /** Who was to answer the owner has it now. */
  private Moved assessed(CaseState.Assessed assessed) {
    return to(facts.handler().isPresent() ? assessed.assign() : assessed);
  }

  private Moved assign(UUID handler) {
    CaseState next =
        switch (state) {
          case Assignable assignable -> assignable.assign();
          default -> state;
        };
    boolean isKnown = CaseMachine.isKnown(state.kind(), CaseMove.Kind.ASSIGN);
    return isKnown
        ? new Moved.To(next, Optional.of(handler), facts.escalation(), facts.reopened())
        : notHere();
  }

  private Moved await(Wait wait) {
    if (!(state instanceof Workable workable)) {
      return notHere();
    }
    if (wait.days() < 1 || wait.days() > Wait.LONGEST) {
      return refused(MoveRefusal.BUDGET_OUTSIDE);
    }
    if (!wait.nextUpdate().isAfter(facts.today())) {
      return refused(MoveRefusal.UPDATE_NOT_AHEAD);
    }
    boolean isBeyond = wait.nextUpdate().isAfter(facts.today().plusDays(wait.days()));
    return isBeyond ? refused(MoveRefusal.UPDATE_BEYOND_BUDGET) : worked(workable.await(wait));
  }

  private Moved accept() {
    if (!(state instanceof CaseState.RemedyProposed proposed)) {
      return notHere();
    }
    return isOwnWork() ? refused(MoveRefusal.OWN_WORK) : to(proposed.accept());
  }

  private Moved confirm() {
    if (!(state instanceof CaseState.Done done)) {
      return notHere();
    }
    return switch (actor) {
      case Actor.Owner _ -> to(done.confirm(Confirmation.OWNER));
      case Actor.Staff _ ->
          reasonAgainstStaff()
              .<Moved>map(Moved.Refused::new)
              .orElseGet(() -> to(done.confirm(Confirmation.OWNER_TO_STAFF)));
      case Actor.Silence _ ->
          reasonAgainstSilence()
              .<Moved>map(Moved.Refused::new)
              .orElseGet(() -> to(done.confirm(Confirmation.SILENCE)));
    };
  }

  private Optional<MoveRefusal> reasonAgainstStaff() {
    return isOwnWork()
        ? Optional.of(MoveRefusal.OWN_WORK)
        : when(facts.hasUnreadWord(), MoveRefusal.UNREAD_WORD);
  }

  private Optional<MoveRefusal> reasonAgainstSilence() {
    if (facts.hasUnreadWord()) {
      return Optional.of(MoveRefusal.UNREAD_WORD);
    }
    if (facts.isOwnerDiscontent()) {
      return Optional.of(MoveRefusal.OWNER_DISCONTENT);
    }
    Instant earliest =
        facts.doneAt().map(done -> done.plus(CaseMachine.SILENCE)).orElse(Instant.MAX);
    return when(facts.now().isBefore(earliest), MoveRefusal.TOO_EARLY);
  }

  private boolean isOwnWork() {
    return actor instanceof Actor.Staff(UUID id) && facts.isWorkOf(id);
  }

  private Moved close(ClosingOutcome outcome) {
    if (state instanceof CaseState.Closed) {
      return notHere();
    }
    return ClosingRules.refusal(state, facts, actor, outcome)
        .<Moved>map(Moved.Refused::new)
        .orElseGet(() -> to(new CaseState.Closed(outcome)));
  }

  private Moved reopen(String reason) {
    return state instanceof Reopenable reopenable
        ? new Moved.To(
            reopenable.reopen(reason), facts.handler(), facts.escalation(), facts.reopened() + 1)
        : notHere();
  }

  private Moved escalate(String reason) {
    if (!(state instanceof Open open) || !isHeard()) {
      return notHere();
    }
    int level = facts.escalation() + 1;
    return level > CaseMachine.LEVELS
        ? refused(MoveRefusal.HIGHEST_LEVEL)
        : new Moved.To(open.escalate(level, reason), facts.handler(), level, facts.reopened());
  }

  private Moved to(CaseState next) {
    return new Moved.To(next, facts.handler(), facts.escalation(), facts.reopened());
  }

  /** Work needs somebody who does it. */
  private Moved worked(CaseState next) {
    return facts.handler().isPresent() ? to(next) : refused(MoveRefusal.NO_HANDLER);
  }

  private static Moved notHere() {
    return refused(MoveRefusal.NOT_FROM_HERE);
  }

  private static Moved refused(MoveRefusal reason) {
    return new Moved.Refused(reason);
  }

  static Optional<MoveRefusal> when(boolean holds, MoveRefusal reason) {
    return holds ? Optional.of(reason) : Optional.empty();
  }
}
