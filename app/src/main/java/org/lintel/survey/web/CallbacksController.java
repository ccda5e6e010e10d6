package org.lintel.survey.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.platform.Paged;
import org.lintel.platform.Paging;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Notices;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Text;
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

  private static final int LONGEST = 500;
  private static final List<String> OUTCOMES =
      List.of("reached", "unreachable", "declined", "wrong-number");

  private final Callbacks callbacks;

  CallbacksController(Callbacks callbacks) {
    this.callbacks = callbacks;
  }

  @GetMapping("/callbacks")
  ModelAndView list(
      Viewer viewer,
      Text text,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "1") int page) {
    boolean isDone = state.equals("done");
    var paging = new Paging(page, Paging.DEFAULT_SIZE);
    var found = callbacks.of(viewer, Permission.CALL_BACK, isDone, paging);
    var rows = found.rows().stream().map(callback -> row(callback, text)).toList();
    return Pages.show(
        "survey/callbacks",
        new CallbacksPage(new Paged<>(rows, paging, found.total()), isDone, OUTCOMES));
  }

  @PostMapping("/callbacks/{id}/outcome")
  ModelAndView finish(
      Viewer viewer,
      Text text,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String outcome,
      @RequestParam(defaultValue = "") String note,
      HttpServletResponse response) {
    var callback = callbacks.find(viewer, Permission.CALL_BACK, id);
    if (!OUTCOMES.contains(outcome)) {
      Notices.tell(response, "survey.callback.outcome.missing");
      return Pages.seeOther("/callbacks");
    }
    String words = text.get("survey.callback.outcome." + outcome);
    String said = note.isBlank() ? words : words + " \u00B7 " + note.strip();
    if (said.codePointCount(0, said.length()) > LONGEST) {
      Notices.tell(
          response, "survey.callback.note.long", said.codePointCount(0, said.length()), LONGEST);
      return Pages.seeOther("/callbacks");
    }
    boolean finished = callbacks.finish(viewer, callback, said);
    Notices.tell(response, finished ? "survey.callback.finished" : "survey.callback.before");
    return Pages.seeOther("/callbacks");
  }

  /** Puts a request back on the list. */
  @PostMapping("/callbacks/{id}/reopening")
  ModelAndView reopen(Viewer viewer, @PathVariable UUID id, HttpServletResponse response) {
    var callback = callbacks.find(viewer, Permission.CALL_BACK, id);
    callbacks.reopen(viewer, callback);
    Notices.tell(response, "survey.callback.reopened");
    return Pages.seeOther("/callbacks");
  }

  private static CallbacksPage.Row row(Callbacks.Callback callback, Text text) {
    String home =
        Stream.of(callback.building(), callback.entrance(), callback.unit())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "));
    return new CallbacksPage.Row(
        "/callbacks/" + callback.id(),
        callback.person().isEmpty() ? text.get("survey.callback.gone") : callback.person(),
        home,
        callback.community(),
        callback.wave(),
        Shown.minute(callback.requestedAt(), callback.zone()),
        callback.lastFour().isEmpty() ? "" : "*** " + callback.lastFour(),
        callback.member().isPresent() && !callback.lastFour().isEmpty(),
        callback.doneAt().map(at -> Shown.minute(at, callback.zone())).orElse(""),
        callback.outcome());
  }
}
