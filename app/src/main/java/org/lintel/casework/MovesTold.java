package org.lintel.casework;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes a move into the timeline: for the owner what concerns her, for staff the rest. */
@Component
class MovesTold {

  private final Timeline timeline;

  MovesTold(Timeline timeline) {
    this.timeline = timeline;
  }

  void tell(Timeline.Key of, Actor by, Moved.To to, CaseMove move) {
    switch (move) {
      case CaseMove.Acknowledge _ -> timeline.tell(of, OwnerEntry.Kind.ACKNOWLEDGED, by, "");
      case CaseMove.Assess assess ->
          timeline.note(of, InternalNote.Kind.ASSESSED, by, codes(assess));
      case CaseMove.Assign(UUID handler) -> {
        timeline.tell(of, OwnerEntry.Kind.ASSIGNED, new Actor.Staff(handler), "");
        timeline.note(of, InternalNote.Kind.ASSIGNED, by, "");
      }
      case CaseMove.Release _ -> timeline.note(of, InternalNote.Kind.RELEASED, by, "");
      case CaseMove.Start _ -> timeline.tell(of, OwnerEntry.Kind.STARTED, by, "");
      case CaseMove.Await(Wait wait) ->
          timeline.tell(of, waiting(wait), by, wait.reason(), wait.nextUpdate());
      case CaseMove.Propose(String remedy) ->
          timeline.tell(of, OwnerEntry.Kind.PROPOSED, by, remedy);
      case CaseMove.AcceptRemedy _ -> timeline.tell(of, OwnerEntry.Kind.ACCEPTED, by, "");
      case CaseMove.RefuseRemedy(String reason) ->
          timeline.tell(of, OwnerEntry.Kind.REFUSED, by, reason);
      case CaseMove.Finish(String evidence) ->
          timeline.tell(of, OwnerEntry.Kind.DONE, by, evidence);
      case CaseMove.Confirm _ -> timeline.tell(of, OwnerEntry.Kind.CONFIRMED, by, "");
      case CaseMove.Close(ClosingOutcome outcome) ->
          timeline.tell(of, OwnerEntry.Kind.CLOSED, by, words(outcome));
      case CaseMove.Reopen(String reason) ->
          timeline.tell(of, OwnerEntry.Kind.REOPENED, by, reason);
      case CaseMove.Escalate(String reason) ->
          timeline.note(of, InternalNote.Kind.ESCALATED, by, to.escalation() + " " + reason);
      case CaseMove.TakeOutside(OutsideBody _, String number) ->
          timeline.tell(of, OwnerEntry.Kind.OUTSIDE, by, number);
    }
  }

  private static OwnerEntry.Kind waiting(Wait wait) {
    return switch (wait.on()) {
      case OWNER -> OwnerEntry.Kind.WAITING_FOR_OWNER;
      case THIRD_PARTY -> OwnerEntry.Kind.WAITING_FOR_THIRD_PARTY;
      case PARTS -> OwnerEntry.Kind.WAITING_FOR_PARTS;
    };
  }

  /** Whose business it is stands before the closing word. */
  private static String words(ClosingOutcome outcome) {
    return outcome instanceof ClosingOutcome.NotOurs(String whose, String words)
        ? whose + "\n" + words
        : outcome.words();
  }

  private static String codes(CaseMove.Assess assess) {
    return assess.what() + " " + assess.severity() + (assess.isSafety() ? " SAFETY" : "");
  }
}
