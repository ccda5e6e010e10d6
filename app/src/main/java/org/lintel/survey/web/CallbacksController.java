package org.lintel.survey.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Notices;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.lintel.survey.CallbackOutcome;
import org.lintel.survey.Callbacks;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Owners who asked to be contacted: whom to call, and how it went. */
@Controller
@Requires(Permission.CALL_BACK)
class CallbacksController {

  private static final int LONGEST = 400;
  private static final String TEMPLATE = "survey/callbacks";

  private final Callbacks callbacks;
  private final CallbackPages pages;

  CallbacksController(Callbacks callbacks, CallbackPages pages) {
    this.callbacks = callbacks;
    this.pages = pages;
  }

  @GetMapping("/callbacks")
  ModelAndView list(
      Viewer viewer,
      Text text,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String c,
      @RequestParam(defaultValue = "") String w,
      @RequestParam(defaultValue = "1") int page) {
    var filter = filter(state, c, w);
    var shown =
        pages.page(viewer, text, filter, page, CallbacksPage.Typed.NOTHING, Refusals.none());
    if (shown.callbacks().rows().isEmpty() && shown.callbacks().total() > 0) {
      return Pages.seeOther(CallbackPages.address(filter));
    }
    return Pages.show(TEMPLATE, shown);
  }

  @PostMapping("/callbacks/{id}/outcome")
  ModelAndView finish(
      Viewer viewer,
      Text text,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String outcome,
      @RequestParam(defaultValue = "") String note,
      @RequestParam(defaultValue = "") String c,
      @RequestParam(defaultValue = "") String w,
      HttpServletResponse response) {
    var callback = callbacks.find(viewer, Permission.CALL_BACK, id);
    var filter = filter("", c, w);
    Optional<CallbackOutcome> chosen =
        Arrays.stream(CallbackOutcome.values())
            .filter(known -> CallbackPages.key(known).equals(outcome))
            .findFirst();
    Refusals refusals = refusals(chosen, note.strip());
    if (!refusals.isEmpty()) {
      var typed = new CallbacksPage.Typed("/callbacks/" + id, outcome, note);
      return Pages.refuse(TEMPLATE, pages.page(viewer, text, filter, 1, typed, refusals));
    }
    boolean finished = callbacks.finish(viewer, callback, chosen.orElseThrow(), note.strip());
    Notices.tell(response, finished ? "survey.callback.finished" : "survey.callback.before");
    return Pages.seeOther(CallbackPages.address(filter));
  }

  /** Puts a request back on the list. */
  @PostMapping("/callbacks/{id}/reopening")
  ModelAndView reopen(Viewer viewer, @PathVariable UUID id, HttpServletResponse response) {
    var callback = callbacks.find(viewer, Permission.CALL_BACK, id);
    callbacks.reopen(viewer, callback);
    Notices.tell(response, "survey.callback.reopened");
    return Pages.seeOther("/callbacks");
  }

  private static Refusals refusals(Optional<CallbackOutcome> chosen, String note) {
    var refusals = Refusals.none();
    if (chosen.isEmpty()) {
      refusals.add("outcome", "survey.callback.outcome.missing");
    }
    int length = note.codePointCount(0, note.length());
    if (length > LONGEST) {
      refusals.add("note", "survey.callback.note.long", length, LONGEST);
    }
    return refusals;
  }

  private static Callbacks.Filter filter(String state, String community, String wave) {
    return new Callbacks.Filter(state.equals("done"), WaveForm.id(community), WaveForm.id(wave));
  }
}
