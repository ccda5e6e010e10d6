package org.lintel.casework;

import java.util.Optional;
import java.util.UUID;
import org.lintel.casework.CaseState.Disputed;
import org.lintel.casework.CaseState.Open;
import org.lintel.service.CaseKind;

/** What stands against ending a case so. */
final class ClosingRules {

  private ClosingRules() {}

  static Optional<MoveRefusal> refusal(
      CaseState state, CaseFacts facts, Actor actor, ClosingOutcome outcome) {
    boolean isStaff = actor instanceof Actor.Staff;
    if (isStaff && facts.hasUnreadWord()) {
      return Optional.of(MoveRefusal.UNREAD_WORD);
    }
    return switch (outcome) {
      case ClosingOutcome.Remedied _ ->
          CaseInHand.when(!(state instanceof CaseState.Confirmed), MoveRefusal.NOT_CONFIRMED);
      case ClosingOutcome.Explained _, ClosingOutcome.NotOurs _ -> answered(state, facts);
      case ClosingOutcome.Withdrawn _ ->
          CaseInHand.when(
              isStaff && facts.what() == CaseKind.COMPLAINT && isHandler(facts, actor),
              MoveRefusal.OWN_WORK);
      case ClosingOutcome.Unreachable(int attempts, _) -> unreachable(state, attempts);
      case ClosingOutcome.DuplicateOf(UUID original, _) -> duplicate(state, facts, original);
    };
  }

  private static boolean isHandler(CaseFacts facts, Actor actor) {
    return actor instanceof Actor.Staff(UUID id) && facts.handler().equals(Optional.of(id));
  }

  /** An answer ends what the owner has not refused; of a complaint only outside bodies say more. */
  private static Optional<MoveRefusal> answered(CaseState state, CaseFacts facts) {
    if (!(state instanceof Open) || state instanceof CaseState.Received) {
      return Optional.of(MoveRefusal.NOT_FROM_HERE);
    }
    boolean isRefused =
        state instanceof CaseState.RemedyRefused || facts.reopened() > 0 || facts.escalation() > 0;
    return CaseInHand.when(
        facts.what() == CaseKind.COMPLAINT && isRefused && !(state instanceof Disputed),
        MoveRefusal.AGAINST_THE_OWNER);
  }

  private static Optional<MoveRefusal> unreachable(CaseState state, int attempts) {
    boolean waitsForOwner =
        state instanceof CaseState.Waiting(Wait wait) && wait.on() == Wait.On.OWNER;
    if (!waitsForOwner) {
      return Optional.of(MoveRefusal.NOT_FROM_HERE);
    }
    return CaseInHand.when(
        attempts < ClosingOutcome.Unreachable.FEWEST, MoveRefusal.TOO_FEW_ATTEMPTS);
  }

  private static Optional<MoveRefusal> duplicate(CaseState state, CaseFacts facts, UUID original) {
    if (!(state instanceof Open) || state instanceof CaseState.Received) {
      return Optional.of(MoveRefusal.NOT_FROM_HERE);
    }
    if (!facts.duplicateOf().equals(Optional.of(original))) {
      return Optional.of(MoveRefusal.NOT_LINKED);
    }
    return CaseInHand.when(!facts.isOriginalSettled(), MoveRefusal.ORIGINAL_OPEN);
  }
}
