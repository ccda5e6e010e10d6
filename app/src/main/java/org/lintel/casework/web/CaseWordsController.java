package org.lintel.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.casework.CaseDraft;
import org.lintel.casework.Cases;
import org.lintel.casework.DraftKey;
import org.lintel.casework.LinkingDuplicates;
import org.lintel.casework.MoveRefusal;
import org.lintel.casework.ServiceCase;
import org.lintel.casework.Talking;
import org.lintel.casework.Wait;
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

/** What staff say about a case, to the owner and to each other; and which cases are the same. */
@Controller
@Requires(Permission.HANDLE_CASES)
class CaseWordsController {

  private final Cases cases;
  private final CasePages pages;
  private final Talking talking;
  private final LinkingDuplicates linking;
  private final PhotoForms forms;

  CaseWordsController(
      Cases cases, CasePages pages, Talking talking, LinkingDuplicates linking, PhotoForms forms) {
    this.cases = cases;
    this.pages = pages;
    this.talking = talking;
    this.linking = linking;
    this.forms = forms;
  }

  @PostMapping("/cases/{id}/messages")
  ModelAndView write(
      Viewer viewer,
      Text text,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "") String until,
      @RequestParam(defaultValue = "") String submission,
      @RequestParam(defaultValue = "") String version,
      HttpServletRequest request,
      HttpServletResponse response) {
    var found = find(viewer, id);
    var key = key(viewer, found, CaseDraft.Kind.MESSAGE, submission);
    var typed = new TypedText(words);
    var day = new TypedDay(until);
    var refusals = forms.refusals(key, SentPhotos.of(request), text, "message-words", typed);
    if (day.need(refusals, "message-until") && !talking.canPromise(found, day.day())) {
      refusals.add("message-until", "casework.plan.outside", until, Wait.LONGEST);
    }
    if (!refusals.isEmpty()) {
      var kept = Map.of("words", words, "until", until);
      return refuse(viewer, text, found, "message", kept, refusals);
    }
    forms.saying().staffWrite(viewer, key, SeenVersion.of(version), typed.words(), day.day());
    Notices.tell(response, "casework.message.sent");
    return Pages.seeOther("/cases/" + id);
  }

  @PostMapping("/cases/{id}/notes")
  ModelAndView note(
      Viewer viewer,
      Text text,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "") String submission,
      HttpServletRequest request,
      HttpServletResponse response) {
    var found = find(viewer, id);
    var key = key(viewer, found, CaseDraft.Kind.NOTE, submission);
    var typed = new TypedText(words);
    var refusals = forms.refusals(key, SentPhotos.of(request), text, "note-words", typed);
    if (!refusals.isEmpty()) {
      return refuse(viewer, text, found, "note", Map.of("words", words), refusals);
    }
    forms.saying().note(viewer, key, typed.words());
    Notices.tell(response, "casework.note.kept");
    return Pages.seeOther("/cases/" + id);
  }

  @PostMapping("/cases/{id}/messages/{message}/reading")
  ModelAndView read(
      Viewer viewer,
      Text text,
      @PathVariable UUID id,
      @PathVariable UUID message,
      @RequestParam(defaultValue = "") String objection,
      HttpServletResponse response) {
    var found = find(viewer, id);
    if (!talking.read(viewer, found, message, objection.equals("true"))) {
      var refusals = Refusals.none().add("", MoveRefusal.OWN_WORK.key());
      return refuse(viewer, text, found, "", Map.of(), refusals);
    }
    Notices.tell(response, "casework.message.read");
    return Pages.seeOther("/cases/" + id);
  }

  @PostMapping("/cases/{id}/duplicate")
  ModelAndView link(
      Viewer viewer,
      Text text,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String number,
      @RequestParam(defaultValue = "") String same,
      @RequestParam(defaultValue = "") String version,
      HttpServletResponse response) {
    var found = find(viewer, id);
    var refusals = Refusals.none();
    var original =
        ServiceCase.number(number).flatMap(known -> cases.numbered(viewer, found.place(), known));
    if (original.isEmpty()) {
      refusals.add("duplicate-number", "casework.duplicate.unknown", number);
    }
    if (same.isEmpty()) {
      refusals.add("duplicate-same", "casework.duplicate.unconfirmed");
    }
    var typed = Map.of("number", number, "same", same);
    if (!refusals.isEmpty()) {
      return refuse(viewer, text, found, "duplicate", typed, refusals);
    }
    var linked = linking.link(viewer, found, SeenVersion.of(version), original.orElseThrow());
    return linked(viewer, text, found, linked, typed, response);
  }

  @PostMapping("/cases/{id}/duplicate/removal")
  ModelAndView unlink(
      Viewer viewer,
      Text text,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String version,
      HttpServletResponse response) {
    var found = find(viewer, id);
    var linked = linking.unlink(viewer, found, SeenVersion.of(version));
    return linked(viewer, text, found, linked, Map.of(), response);
  }

  private ModelAndView linked(
      Viewer viewer,
      Text text,
      ServiceCase found,
      LinkingDuplicates.Linked linked,
      Map<String, String> typed,
      HttpServletResponse response) {
    String key = "casework.linked." + linked.name().toLowerCase(java.util.Locale.ROOT);
    return switch (linked) {
      case DONE -> {
        Notices.tell(response, key);
        yield Pages.seeOther("/cases/" + found.id());
      }
      case OVERTAKEN -> {
        var now = find(viewer, found.id());
        var page =
            pages.page(
                viewer,
                text,
                now,
                new CasePage.Typed("duplicate", typed),
                Refusals.none().add("", "casework.overtaken"));
        yield Pages.status(CaseController.TEMPLATE, page, HttpStatus.CONFLICT);
      }
      case ITSELF, TOO_FAR_APART, ORIGINAL_IS_DUPLICATE, OTHERS_REPEAT_THIS, OVER -> {
        var refusals =
            Refusals.none().add("duplicate-number", key, LinkingDuplicates.WINDOW.toDays());
        yield refuse(viewer, text, found, "duplicate", typed, refusals);
      }
    };
  }

  private ServiceCase find(Viewer viewer, UUID id) {
    return cases.find(viewer, Permission.HANDLE_CASES, id);
  }

  private ModelAndView refuse(
      Viewer viewer,
      Text text,
      ServiceCase found,
      String form,
      Map<String, String> typed,
      Refusals refusals) {
    return Pages.refuse(
        CaseController.TEMPLATE,
        pages.page(viewer, text, found, new CasePage.Typed(form, typed), refusals));
  }

  private static DraftKey key(
      Viewer viewer, ServiceCase found, CaseDraft.Kind kind, String submission) {
    UUID form = CasesController.id(submission).orElseGet(UUID::randomUUID);
    return new DraftKey(found, kind, Optional.of(viewer.id()), form);
  }
}
