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
      case ClosingOutcome.Remedied _ -> remedied(state, facts, actor);
      case ClosingOutcome.Explained _, ClosingOutcome.NotOurs _ -> answered(state, facts);
      case ClosingOutcome.Withdrawn _ ->
          CaseInHand.when(
              isStaff && facts.what() == CaseKind.COMPLAINT && isOwnWork(facts, actor),
              MoveRefusal.OWN_WORK);
      case ClosingOutcome.Unreachable(int attempts, _) -> unreachable(state, facts, attempts);
      case ClosingOutcome.DuplicateOf(UUID original, _) -> duplicate(state, facts, original);
    };
  }

  private static boolean isOwnWork(CaseFacts facts, Actor actor) {
    return actor instanceof Actor.Staff(UUID id) && facts.isWorkOf(id);
  }

  /** A complaint that the owner did not accept, at any time and wherever it stands now. */
  static boolean isUnaccepted(CaseState state, CaseFacts facts) {
    return facts.what() == CaseKind.COMPLAINT
        && (state instanceof CaseState.RemedyRefused
            || facts.wasRefused()
            || facts.reopened() > 0
            || facts.escalation() > 0);
  }

  /** Of such a complaint only outside bodies say more. */
  private static boolean isAgainst(CaseState state, CaseFacts facts) {
    return isUnaccepted(state, facts) && !(state instanceof Disputed);
  }

  /** Whoever else says that it is remedied, the owner's "no" stands until it is done anew. */
  private static Optional<MoveRefusal> remedied(CaseState state, CaseFacts facts, Actor actor) {
    if (!(state instanceof CaseState.Confirmed)) {
      return Optional.of(MoveRefusal.NOT_CONFIRMED);
    }
    return CaseInHand.when(
        facts.isOwnerDiscontent() && !(actor instanceof Actor.Owner), MoveRefusal.OWNER_DISCONTENT);
  }

  /** An answer ends what the owner has not refused. */
  private static Optional<MoveRefusal> answered(CaseState state, CaseFacts facts) {
    if (!(state instanceof Open) || state instanceof CaseState.Received) {
      return Optional.of(MoveRefusal.NOT_FROM_HERE);
    }
    return CaseInHand.when(isAgainst(state, facts), MoveRefusal.AGAINST_THE_OWNER);
  }

  private static Optional<MoveRefusal> unreachable(CaseState state, CaseFacts facts, int attempts) {
    if (!(state instanceof CaseState.Waiting(Wait wait)) || wait.on() != Wait.On.OWNER) {
      return Optional.of(MoveRefusal.NOT_FROM_HERE);
    }
    if (attempts < ClosingOutcome.Unreachable.FEWEST) {
      return Optional.of(MoveRefusal.TOO_FEW_ATTEMPTS);
    }
    return CaseInHand.when(
        facts.today().isBefore(wait.nextUpdate()), MoveRefusal.TOO_EARLY_TO_GIVE_UP);
  }

  private static Optional<MoveRefusal> duplicate(CaseState state, CaseFacts facts, UUID original) {
    if (!(state instanceof Open) || state instanceof CaseState.Received) {
      return Optional.of(MoveRefusal.NOT_FROM_HERE);
    }
    if (!facts.duplicateOf().equals(Optional.of(original))) {
      return Optional.of(MoveRefusal.NOT_LINKED);
    }
    if (isAgainst(state, facts)) {
      return Optional.of(MoveRefusal.AGAINST_THE_OWNER);
    }
    return CaseInHand.when(!facts.isOriginalSettled(), MoveRefusal.ORIGINAL_OPEN);
  }
}
