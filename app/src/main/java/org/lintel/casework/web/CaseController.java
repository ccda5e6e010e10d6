package org.lintel.casework.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.casework.Actor;
import org.lintel.casework.CaseHandlers;
import org.lintel.casework.CaseMove;
import org.lintel.casework.Cases;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One case: what stands, what comes next, and every move that can be made. */
@Controller
@Requires(Permission.READ_CASES)
class CaseController {

  static final String TEMPLATE = "casework/case";

  private final Cases cases;
  private final CasePages pages;
  private final MovingACase moving;
  private final CaseHandlers handlers;

  CaseController(Cases cases, CasePages pages, MovingACase moving, CaseHandlers handlers) {
    this.cases = cases;
    this.pages = pages;
    this.moving = moving;
    this.handlers = handlers;
  }

  @GetMapping("/cases/{id}")
  ModelAndView show(
      Viewer viewer,
      Text text,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String move) {
    var found = cases.find(viewer, Permission.READ_CASES, id);
    var opened = move.isEmpty() ? CasePage.Typed.NOTHING : new CasePage.Typed(move, Map.of());
    return Pages.show(TEMPLATE, pages.page(viewer, text, found, opened, Refusals.none()));
  }

  @PostMapping("/cases/{id}/moves")
  @Requires({Permission.HANDLE_CASES, Permission.ASSIGN_CASES})
  ModelAndView move(
      Viewer viewer,
      Text text,
      @PathVariable UUID id,
      @RequestParam Map<String, String> typed,
      HttpServletResponse response) {
    var found = cases.find(viewer, needed(viewer, typed), id);
    var form = new MoveForm(typed, found);
    Optional<CaseMove> move = form.read();
    if (move.isEmpty()) {
      return refuse(viewer, text, found, form, form.refusals());
    }
    if (move.get() instanceof CaseMove.Assign(UUID handler)
        && !handlers.isOne(found.place(), handler)) {
      var refusals = Refusals.none().add("assign-handler", "casework.assign.nobody");
      return refuse(viewer, text, found, form, refusals);
    }
    var answer = moving.move(new Actor.Staff(viewer.id()), found, form.version(), move.get());
    return switch (answer) {
      case MovingACase.Answer.Made _ -> {
        Notices.tell(response, "casework.done." + move.get().kind().key());
        yield Pages.seeOther(Back.of(typed, "/cases/" + id));
      }
      case MovingACase.Answer.Refused(var reason) ->
          refuse(viewer, text, found, form, Refusals.none().add("", reason.key()));
      case MovingACase.Answer.Overtaken _ -> overtaken(viewer, text, id, form);
    };
  }

  /**
   * Giving a case to somebody else needs its own permission; taking one oneself is part of the
   * work.
   */
  private static Permission needed(Viewer viewer, Map<String, String> typed) {
    boolean isAssigned = typed.getOrDefault("move", "").equals(CaseMove.Kind.ASSIGN.key());
    boolean isTaken = typed.getOrDefault("handler", "").equals(viewer.id().toString());
    return isAssigned && !isTaken ? Permission.ASSIGN_CASES : Permission.HANDLE_CASES;
  }

  private ModelAndView refuse(
      Viewer viewer, Text text, ServiceCase found, MoveForm form, Refusals refusals) {
    return Pages.refuse(TEMPLATE, pages.page(viewer, text, found, typed(form), refusals));
  }

  /** The case as it is now, with what was typed still in its form. */
  private ModelAndView overtaken(Viewer viewer, Text text, UUID id, MoveForm form) {
    var now = cases.find(viewer, Permission.READ_CASES, id);
    var refusals = Refusals.none().add("", "casework.overtaken");
    return Pages.status(
        TEMPLATE, pages.page(viewer, text, now, typed(form), refusals), HttpStatus.CONFLICT);
  }

  private static CasePage.Typed typed(MoveForm form) {
    String name = form.kind().map(CaseMove.Kind::key).orElse("");
    return new CasePage.Typed(name, new HashMap<>(form.typed()));
  }
}
