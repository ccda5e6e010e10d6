package org.lintel.casework.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.lintel.casework.Actor;
import org.lintel.casework.CaseBoard;
import org.lintel.casework.CaseHandlers;
import org.lintel.casework.CaseMove;
import org.lintel.casework.Cases;
import org.lintel.casework.MovingACard;
import org.lintel.casework.MovingACase;
import org.lintel.casework.ServiceCase;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Notices;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * A card was put into a column of the board: the same moves as by its buttons. The address carries
 * the filter of the board, to which whoever moved it returns.
 */
@Controller
@Requires(Permission.HANDLE_CASES)
class CaseColumnController {

  private final Cases cases;
  private final CasesPages pages;
  private final MovingACase moving;
  private final CaseHandlers handlers;

  CaseColumnController(Cases cases, CasesPages pages, MovingACase moving, CaseHandlers handlers) {
    this.cases = cases;
    this.pages = pages;
    this.moving = moving;
    this.handlers = handlers;
  }

  @PostMapping("/cases/{id}/column")
  ModelAndView put(
      Viewer viewer,
      Text text,
      @PathVariable UUID id,
      CaseQuery query,
      @RequestParam(defaultValue = "") String column,
      @RequestParam(defaultValue = "") String version,
      HttpServletResponse response) {
    ServiceCase found = cases.find(viewer, Permission.HANDLE_CASES, id);
    Optional<CaseBoard.Column> to = CaseBoard.Column.of(column);
    var board = new Board(viewer, text, query);
    if (SeenVersion.of(version) != found.version()) {
      return overtaken(board, found);
    }
    if (to.isEmpty() || CaseBoard.Column.of(found).isEmpty()) {
      return refuse(board, found, "casework.refusal.not-from-here");
    }
    return switch (MovingACard.way(found, to.get(), viewer.id())) {
      case MovingACard.Way.Stays _ -> Pages.seeOther(query.address().list());
      case MovingACard.Way.Bare(CaseMove move) -> make(board, found, move, response);
      case MovingACard.Way.Asked(CaseMove.Kind kind) ->
          Pages.seeOther("/cases/" + id + "?move=" + kind.key() + "#move-" + kind.key());
      case MovingACard.Way.No(MovingACard.Why why) -> refuse(board, found, why.key());
    };
  }

  /** Where the card was moved, and by whom. */
  private record Board(Viewer viewer, Text text, CaseQuery query) {}

  private ModelAndView make(
      Board board, ServiceCase found, CaseMove move, HttpServletResponse response) {
    if (move instanceof CaseMove.Assign(UUID handler) && !handlers.isOne(found.place(), handler)) {
      return refuse(board, found, "casework.assign.nobody");
    }
    var answer = moving.move(new Actor.Staff(board.viewer().id()), found, found.version(), move);
    return switch (answer) {
      case MovingACase.Answer.Made _ -> {
        Notices.tell(response, "casework.done." + move.kind().key());
        yield Pages.seeOther(board.query().address().list());
      }
      case MovingACase.Answer.Refused(var reason) -> refuse(board, found, reason.key());
      case MovingACase.Answer.Overtaken _ -> overtaken(board, found);
    };
  }

  private ModelAndView refuse(Board board, ServiceCase found, String reason) {
    var refusals =
        Refusals.none().add("", "casework.board.no", found.code(), board.text().get(reason));
    return Pages.refuse(CasesController.TEMPLATE, page(board, refusals));
  }

  /** The board as it is now. */
  private ModelAndView overtaken(Board board, ServiceCase found) {
    var refusals = Refusals.none().add("", "casework.board.overtaken", found.code());
    return Pages.status(CasesController.TEMPLATE, page(board, refusals), HttpStatus.CONFLICT);
  }

  private CasesPage page(Board board, Refusals refusals) {
    return pages.page(
        board.viewer(), board.text(), board.query(), CasesPages.TypedView.NONE, refusals);
  }
}
