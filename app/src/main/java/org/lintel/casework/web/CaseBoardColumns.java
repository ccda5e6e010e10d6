package org.lintel.casework.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lintel.casework.CaseBoard;
import org.lintel.casework.CaseFilter;
import org.lintel.casework.CaseMachine;
import org.lintel.casework.CaseMove;
import org.lintel.casework.CaseState;
import org.lintel.casework.MovingACard;
import org.lintel.casework.ServiceCase;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Component;

/** Puts cases on the board: each with the moves that lead on from where it stands. */
@Component
class CaseBoardColumns {

  /** Moves that lead on, the likely first; others are on the page of the case. */
  private static final List<CaseMove.Kind> ONWARD =
      List.of(
          CaseMove.Kind.ACKNOWLEDGE,
          CaseMove.Kind.ASSESS,
          CaseMove.Kind.ASSIGN,
          CaseMove.Kind.START,
          CaseMove.Kind.FINISH,
          CaseMove.Kind.AWAIT,
          CaseMove.Kind.CONFIRM,
          CaseMove.Kind.CLOSE);

  private static final int SHOWN = 3;

  private final CaseBoard board;
  private final CaseListRows rows;
  private final CaseWords words;

  CaseBoardColumns(CaseBoard board, CaseListRows rows, CaseWords words) {
    this.board = board;
    this.rows = rows;
    this.words = words;
  }

  List<CasesPage.Column> of(Viewer viewer, CaseFilter filter, Text text) {
    var known = words.known(viewer);
    return board.of(viewer, filter).stream()
        .map(filled -> {
          List<CasesPage.Row> shown = rows.of(viewer, filled.cases(), text);
          return new CasesPage.Column(
              filled.column().key(),
              text.get("casework.board." + filled.column().key()),
              CasesPages.count(filled.counted()),
              IntStream.range(0, shown.size())
                  .mapToObj(at -> {
                    ServiceCase found = filled.cases().get(at);
                    boolean mayHandle = known.contains(found.place().community());
                    return card(viewer.id(), found, shown.get(at), mayHandle, text);
                  })
                  .toList(),
              filled.counted().cases() > filled.cases().size());
        })
        .toList();
  }

  private static CasesPage.Card card(
      UUID viewer, ServiceCase found, CasesPage.Row row, boolean mayHandle, Text text) {
    if (!mayHandle) {
      return new CasesPage.Card(row, found.version(), List.of(), "");
    }
    String into =
        MovingACard.columns(found, viewer).stream()
            .map(CaseBoard.Column::key)
            .collect(Collectors.joining(" "));
    return new CasesPage.Card(row, found.version(), moves(viewer, found, text), into);
  }

  private static List<CasesPage.Move> moves(UUID viewer, ServiceCase found, Text text) {
    var known = CaseMachine.known(found.state().kind());
    boolean isHandled = found.handler().isPresent();
    boolean isOver =
        found.state() instanceof CaseState.Done || found.state() instanceof CaseState.Confirmed;
    boolean isOwn = found.handler().filter(viewer::equals).isPresent();
    var moves = new ArrayList<CasesPage.Move>();
    for (CaseMove.Kind kind : ONWARD) {
      boolean isPossible =
          known.contains(kind)
              && switch (kind) {
                case ASSESS -> found.state() instanceof CaseState.Acknowledged;
                case START, FINISH, AWAIT -> isHandled;
                case ASSIGN -> !isOwn && !isOver;
                case CLOSE -> isOver;
                default -> true;
              };
      if (isPossible && moves.size() < SHOWN) {
        moves.add(move(viewer, kind, isHandled, text));
      }
    }
    return moves;
  }

  /** What nobody has one takes oneself; what somebody has is given away on the case's page. */
  private static CasesPage.Move move(
      UUID viewer, CaseMove.Kind kind, boolean isHandled, Text text) {
    return switch (kind) {
      case ACKNOWLEDGE, START, CONFIRM ->
          new CasesPage.Move(kind.key(), text.get("casework.move." + kind.key()), "", true);
      case ASSIGN ->
          isHandled
              ? new CasesPage.Move(kind.key(), text.get("casework.move.assign"), "", false)
              : new CasesPage.Move(
                  kind.key(), text.get("casework.move.take"), viewer.toString(), true);
      default -> new CasesPage.Move(kind.key(), text.get("casework.move." + kind.key()), "", false);
    };
  }
}
