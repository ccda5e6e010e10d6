package org.lintel.casework;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** The rules of a case, as a function: state, facts, who wants what; nothing is kept here. */
public final class CaseMachine {

  /** Days without a word after which what is done counts as confirmed. */
  public static final Duration SILENCE = Duration.ofDays(7);

  /** Community manager, region, group. */
  public static final int LEVELS = 3;

  private CaseMachine() {}

  /** Makes the move, or says why not. */
  public static Moved move(CaseState state, CaseFacts facts, Actor actor, CaseMove move) {
    var hand = new CaseInHand(state, facts, actor);
    return hand.refusalToActor(move)
        .<Moved>map(Moved.Refused::new)
        .orElseGet(() -> hand.make(move));
  }

  /** Kinds of moves that the state knows, for the forms of a page. */
  public static List<CaseMove.Kind> known(CaseState.Kind state) {
    return Arrays.stream(CaseMove.Kind.values()).filter(move -> isKnown(state, move)).toList();
  }

  /** Whether the state knows such a move at all; who makes it and why is asked later. */
  static boolean isKnown(CaseState.Kind state, CaseMove.Kind move) {
    boolean isOpen =
        switch (state) {
          case DONE, CONFIRMED, CLOSED -> false;
          default -> true;
        };
    boolean isHeard = isOpen && state != CaseState.Kind.RECEIVED;
    boolean isAssessed = isHeard && state != CaseState.Kind.ACKNOWLEDGED;
    return switch (move) {
      case ACKNOWLEDGE -> state == CaseState.Kind.RECEIVED;
      case ASSESS -> isHeard;
      case ASSIGN -> isOpen || state == CaseState.Kind.DONE;
      case RELEASE -> state == CaseState.Kind.ASSIGNED;
      case START ->
          isAssessed
              && switch (state) {
                case ASSESSED, IN_PROGRESS, REMEDY_PROPOSED -> false;
                default -> true;
              };
      case AWAIT, PROPOSE, FINISH ->
          isAssessed && state != CaseState.Kind.ASSESSED && state != CaseState.Kind.REMEDY_PROPOSED;
      case ACCEPT_REMEDY, REFUSE_REMEDY -> state == CaseState.Kind.REMEDY_PROPOSED;
      case CONFIRM -> state == CaseState.Kind.DONE;
      case CLOSE -> state != CaseState.Kind.CLOSED;
      case REOPEN -> !isOpen;
      case ESCALATE, TAKE_OUTSIDE -> isHeard;
    };
  }
}
