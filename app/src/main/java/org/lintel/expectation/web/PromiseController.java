package org.lintel.expectation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.expectation.MovingAPromise;
import org.lintel.expectation.Promise;
import org.lintel.expectation.PromiseActor;
import org.lintel.expectation.PromiseHolders;
import org.lintel.expectation.PromiseMove;
import org.lintel.expectation.PromiseRefusal;
import org.lintel.expectation.Promises;
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

/** One promise: how it stands, and everything that can become of it. */
@Controller
@Requires({Permission.READ_OWNERS, Permission.MAKE_PROMISES})
class PromiseController {

  private static final String TEMPLATE = "expectation/promise";

  private final Promises promises;
  private final PromisePages pages;
  private final MovingAPromise moving;
  private final PromiseHolders holders;
  private final Clock clock;

  PromiseController(
      Promises promises,
      PromisePages pages,
      MovingAPromise moving,
      PromiseHolders holders,
      Clock clock) {
    this.promises = promises;
    this.pages = pages;
    this.moving = moving;
    this.holders = holders;
    this.clock = clock;
  }

  @GetMapping("/promises/{id}")
  ModelAndView show(
      Viewer viewer,
      Text text,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String act) {
    var found = promises.find(viewer, id);
    var open = new PromisePage.Typed(act, Map.of());
    return Pages.show(
        TEMPLATE,
        pages.page(viewer, text, found, promises.mayChange(viewer, found), open, Refusals.none()));
  }

  @PostMapping("/promises/{id}/moves")
  @Requires(Permission.MAKE_PROMISES)
  ModelAndView move(
      Viewer viewer,
      Text text,
      @PathVariable UUID id,
      @RequestParam Map<String, String> typed,
      HttpServletResponse response) {
    var found = promises.findToChange(viewer, id);
    var form = new PromiseMoveForm(typed, found.place().zone(), clock.instant());
    Optional<PromiseMove> move = form.read();
    if (move.isEmpty()) {
      return refuse(viewer, text, found, form, form.refusals());
    }
    if (move.get() instanceof PromiseMove.Entrust(UUID to)
        && !holders.isOne(found.place().communityId(), to)) {
      var refusals = Refusals.none().add(form.field("to"), "expectation.entrust.nobody");
      return refuse(viewer, text, found, form, refusals);
    }
    var actor = new PromiseActor.Staff(viewer.id());
    return switch (moving.move(actor, found, form.version(), move.get())) {
      case MovingAPromise.Answer.Made _ -> {
        Notices.tell(response, "expectation.done." + move.get().kind().key());
        yield Pages.seeOther("/promises/" + id);
      }
      case MovingAPromise.Answer.Refused(PromiseRefusal reason) ->
          refuse(viewer, text, found, form, Refusals.none().add(at(form, reason), reason.key()));
      case MovingAPromise.Answer.Overtaken _ -> overtaken(viewer, text, id, form);
    };
  }

  /** The field that a refusal is about. */
  private static String at(PromiseMoveForm form, PromiseRefusal reason) {
    return switch (reason) {
      case DATE_NOT_AHEAD, DATE_TOO_FAR, SAME_DATE -> form.field("due");
      case KEPT_AHEAD, KEPT_TOO_EARLY -> form.field("at");
      case WORD_OUTSIDE -> form.field("said");
      case NOT_HER_WORD -> form.field("way");
      case NOT_FROM_HERE, NOT_BY_THE_OWNER, NOT_BY_TIME, NOT_BY_STAFF, TOO_EARLY -> "";
    };
  }

  private ModelAndView refuse(
      Viewer viewer, Text text, Promise found, PromiseMoveForm form, Refusals refusals) {
    return Pages.refuse(TEMPLATE, pages.page(viewer, text, found, true, form.typed(), refusals));
  }

  /** The promise as it is now, with what was typed still in its form. */
  private ModelAndView overtaken(Viewer viewer, Text text, UUID id, PromiseMoveForm form) {
    var now = promises.findToChange(viewer, id);
    var refusals = Refusals.none().add("", "expectation.overtaken");
    return Pages.status(
        TEMPLATE, pages.page(viewer, text, now, true, form.typed(), refusals), HttpStatus.CONFLICT);
  }
}
