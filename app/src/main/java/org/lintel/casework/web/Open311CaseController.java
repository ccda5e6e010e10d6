package org.lintel.casework.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.lintel.casework.Cases;
import org.lintel.casework.Open311Request;
import org.lintel.casework.RevealingAReporter;
import org.lintel.casework.ServiceCase;
import org.lintel.casework.ShowingToThePublic;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Notices;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Staff decide what everybody may see of a case, and look at what a program said of it. */
@Controller
@Requires(Permission.HANDLE_CASES)
class Open311CaseController {

  private static final String TEMPLATE = "casework/open311-case";

  private final Cases cases;
  private final Open311Cases pages;
  private final ShowingToThePublic showing;
  private final RevealingAReporter revealing;

  Open311CaseController(
      Cases cases, Open311Cases pages, ShowingToThePublic showing, RevealingAReporter revealing) {
    this.cases = cases;
    this.pages = pages;
    this.showing = showing;
    this.revealing = revealing;
  }

  @GetMapping("/cases/{id}/open311")
  ModelAndView show(Viewer viewer, Text text, @PathVariable UUID id) {
    ServiceCase found = cases.find(viewer, Permission.HANDLE_CASES, id);
    return Pages.show(TEMPLATE, pages.page(found, Refusals.none(), text));
  }

  @PostMapping("/cases/{id}/open311")
  ModelAndView decide(
      Viewer viewer,
      Text text,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String publication,
      @RequestParam(defaultValue = "") String words,
      HttpServletResponse response) {
    ServiceCase found = cases.find(viewer, Permission.HANDLE_CASES, id);
    Optional<Open311Request.Publication> chosen = pages.chosen(found, publication, text);
    var refusals = Refusals.none();
    if (chosen.isEmpty()) {
      refusals.add("publication", "casework.choice.missing");
    } else if (!showing.decide(viewer, found, chosen.get(), !words.isEmpty())) {
      refusals.add("publication", "casework.open311.case.impossible");
    }
    if (!refusals.isEmpty()) {
      return Pages.refuse(TEMPLATE, pages.page(found, refusals, text));
    }
    Notices.tell(response, "casework.open311.case.saved");
    return Pages.seeOther("/cases/" + id + "/open311");
  }

  /** A POST, because each look is written down. */
  @PostMapping("/cases/{id}/open311/reporter")
  ModelAndView reporter(Viewer viewer, @PathVariable UUID id) {
    ServiceCase found = cases.find(viewer, Permission.HANDLE_CASES, id);
    var reporter = revealing.reveal(viewer, found).orElse(new RevealingAReporter.Reporter("", ""));
    return Pages.show(
        "casework/open311-reporter",
        new Open311ReporterPage(
            "/cases/" + id, "#" + found.code(), reporter.email(), reporter.account()));
  }
}
