package org.lintel.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.casework.CaseDraft;
import org.lintel.casework.Cases;
import org.lintel.casework.DraftKey;
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

/** Says that it is done; words, photos or both show it. */
@Controller
@Requires(Permission.HANDLE_CASES)
class CompletionsController {

  private final Cases cases;
  private final CasePages pages;
  private final PhotoForms forms;

  CompletionsController(Cases cases, CasePages pages, PhotoForms forms) {
    this.cases = cases;
    this.pages = pages;
    this.forms = forms;
  }

  @PostMapping("/cases/{id}/completion")
  ModelAndView finish(
      Viewer viewer,
      Text text,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "") String submission,
      @RequestParam(defaultValue = "") String version,
      HttpServletRequest request,
      HttpServletResponse response) {
    var found = cases.find(viewer, Permission.HANDLE_CASES, id);
    UUID form = CasesController.id(submission).orElseGet(UUID::randomUUID);
    var key = new DraftKey(found, CaseDraft.Kind.FINISH, Optional.of(viewer.id()), form);
    var typed = new TypedText(words);
    var refusals = Refusals.none();
    forms.receive(key, SentPhotos.of(request), text, refusals);
    if (typed.words().isEmpty() && forms.count(key) == 0) {
      refusals.add("finish-words", "casework.photo.no-evidence");
    }
    typed.limit(refusals, "finish-words", MoveForm.LONGEST);
    if (!refusals.isEmpty()) {
      return shown(viewer, text, found, words, refusals, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return switch (forms.saying().finish(viewer, key, SeenVersion.of(version), typed.words())) {
      case MovingACase.Answer.Made _ -> {
        Notices.tell(response, "casework.done.finish");
        yield Pages.seeOther("/cases/" + id);
      }
      case MovingACase.Answer.Refused(var reason) ->
          shown(
              viewer,
              text,
              found,
              words,
              Refusals.none().add("", reason.key()),
              HttpStatus.UNPROCESSABLE_CONTENT);
      case MovingACase.Answer.Overtaken _ ->
          shown(
              viewer,
              text,
              cases.find(viewer, Permission.READ_CASES, id),
              words,
              Refusals.none().add("", "casework.overtaken"),
              HttpStatus.CONFLICT);
    };
  }

  private ModelAndView shown(
      Viewer viewer,
      Text text,
      ServiceCase found,
      String words,
      Refusals refusals,
      HttpStatus status) {
    var typed = new CasePage.Typed("finish", Map.of("words", words));
    return Pages.status(
        CaseController.TEMPLATE, pages.page(viewer, text, found, typed, refusals), status);
  }
}
