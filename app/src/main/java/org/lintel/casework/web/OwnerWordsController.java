package org.lintel.casework.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.lintel.casework.Cases;
import org.lintel.casework.HearingTheOwner;
import org.lintel.casework.MoveRefusal;
import org.lintel.casework.ServiceCase;
import org.lintel.casework.Talking;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Notices;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What the owner said to a person, kept as hers. */
@Controller
@Requires(Permission.HANDLE_CASES)
class OwnerWordsController {

  private static final String FORM = "heard";

  private final Cases cases;
  private final CasePages pages;
  private final HearingTheOwner hearing;

  OwnerWordsController(Cases cases, CasePages pages, HearingTheOwner hearing) {
    this.cases = cases;
    this.pages = pages;
    this.hearing = hearing;
  }

  @PostMapping("/cases/{id}/owner-words")
  ModelAndView hear(
      Viewer viewer,
      Text text,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "") String objection,
      @RequestParam(defaultValue = "") String submission,
      HttpServletResponse response) {
    ServiceCase found = cases.find(viewer, Permission.HANDLE_CASES, id);
    var typed = new TypedText(words);
    var refusals = Refusals.none();
    if (!typed.need(refusals, FORM + "-words", Talking.LONGEST)) {
      return refuse(viewer, text, found, words, refusals);
    }
    var said =
        new HearingTheOwner.Said(
            CasesController.id(submission).orElseGet(UUID::randomUUID),
            typed.words(),
            !objection.isEmpty());
    return switch (hearing.hear(viewer, found, said)) {
      case DONE -> {
        Notices.tell(response, "casework.heard.kept");
        yield Pages.seeOther("/cases/" + id);
      }
      case OWN_WORK ->
          refuse(viewer, text, found, words, refusals.add("", MoveRefusal.OWN_WORK.key()));
      case OVER -> refuse(viewer, text, found, words, refusals.add("", "casework.heard.over"));
    };
  }

  private ModelAndView refuse(
      Viewer viewer, Text text, ServiceCase found, String words, Refusals refusals) {
    var typed = new CasePage.Typed(FORM, Map.of("words", words));
    return Pages.refuse(CaseController.TEMPLATE, pages.page(viewer, text, found, typed, refusals));
  }
}
