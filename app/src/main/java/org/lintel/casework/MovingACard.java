package org.lintel.casework;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.lintel.casework.CaseBoard.Column;

/** What it means to put a card of the board into another column: a move of its case, or none. */
public final class MovingACard {

  private MovingACard() {}

  /** What comes of it. */
  public sealed interface Way {

    /** It is there already. */
    record Stays() implements Way {}

    /** A move with which nothing is to be said. */
    record Bare(CaseMove move) implements Way {}

    /** A move with which something is to be said first. */
    record Asked(CaseMove.Kind kind) implements Way {}

    record No(Why reason) implements Way {}
  }

  /** Why a card cannot be put there. */
  public enum Why {
    /** Who was answered cannot be unanswered. */
    ANSWERED,
    /** It was not answered and judged yet. */
    ANSWER_FIRST,
    /** Nobody has it. */
    GIVE_FIRST,
    /** Work has begun. */
    BEGUN,
    /** The owner is asked whether she takes the remedy. */
    PROPOSED,
    /** It is done. */
    OVER;

    /** Message key of the reason. */
    public String key() {
      return "casework.board.no." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Columns into which the card can be put. */
  public static Set<Column> columns(ServiceCase found, UUID mover) {
    var columns = EnumSet.noneOf(Column.class);
    for (Column column : Column.values()) {
      Way way = way(found, column, mover);
      if (way instanceof Way.Bare || way instanceof Way.Asked) {
        columns.add(column);
      }
    }
    return columns;
  }

  /** For an open case; what the machine says of the move is asked when it is made. */
  public static Way way(ServiceCase found, Column to, UUID mover) {
    CaseState.Kind state = found.state().kind();
    Column from = Column.of(state, found.handler().isPresent());
    if (from == to) {
      return new Way.Stays();
    }
    if (from == Column.CLOSE) {
      return to == Column.START
          ? new Way.Asked(CaseMove.Kind.REOPEN)
          : new Way.No(to == Column.ANSWER ? Why.ANSWERED : Why.OVER);
    }
    if (from == Column.ANSWER) {
      return to == Column.GIVE && state == CaseState.Kind.ACKNOWLEDGED
          ? new Way.Asked(CaseMove.Kind.ASSESS)
          : new Way.No(Why.ANSWER_FIRST);
    }
    return switch (to) {
      case ANSWER -> new Way.No(Why.ANSWERED);
      case GIVE ->
          state == CaseState.Kind.ASSIGNED
              ? new Way.Bare(new CaseMove.Release())
              : new Way.No(Why.BEGUN);
      case START ->
          from == Column.GIVE
              ? new Way.Bare(new CaseMove.Assign(mover))
              : new Way.No(state == CaseState.Kind.REMEDY_PROPOSED ? Why.PROPOSED : Why.BEGUN);
      case FINISH -> onward(found, CaseMove.Kind.START);
      case WAIT -> onward(found, CaseMove.Kind.AWAIT);
      case CLOSE -> onward(found, CaseMove.Kind.FINISH);
    };
  }

  private static Way onward(ServiceCase found, CaseMove.Kind kind) {
    CaseState.Kind state = found.state().kind();
    if (found.handler().isEmpty()) {
      return new Way.No(Why.GIVE_FIRST);
    }
    if (!CaseMachine.isKnown(state, kind)) {
      return new Way.No(state == CaseState.Kind.REMEDY_PROPOSED ? Why.PROPOSED : Why.GIVE_FIRST);
    }
    return kind == CaseMove.Kind.START ? new Way.Bare(new CaseMove.Start()) : new Way.Asked(kind);
  }
}
