package org.lintel.casework.web;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.lintel.casework.CaseChannel;
import org.lintel.casework.ServiceCase;
import org.lintel.community.Communities;
import org.lintel.community.owner.Home;
import org.lintel.community.owner.OwnerHomes;
import org.lintel.identity.OpenToOwners;
import org.lintel.identity.SignedInOwner;
import org.lintel.platform.NotFound;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Text;
import org.lintel.service.CaseKind;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A signed-in owner reports something from her home. */
@Controller
@OpenToOwners
class HomeReportsController {

  private static final Set<CaseKind> TO_DO =
      EnumSet.of(CaseKind.REPAIR, CaseKind.REQUEST, CaseKind.ENQUIRY);

  private static final Set<CaseKind> TO_SAY =
      EnumSet.of(CaseKind.COMPLAINT, CaseKind.SUGGESTION, CaseKind.PRAISE);

  private final OwnerReportsController reports;
  private final HomeAnswers answers;
  private final OwnerHomes homes;
  private final Communities communities;

  HomeReportsController(
      OwnerReportsController reports,
      HomeAnswers answers,
      OwnerHomes homes,
      Communities communities) {
    this.reports = reports;
    this.answers = answers;
    this.homes = homes;
    this.communities = communities;
  }

  @GetMapping("/o/report")
  ModelAndView form(SignedInOwner owner, Text text, @RequestParam(defaultValue = "") String about) {
    return reports.form(sender(owner, about), "", text);
  }

  @PostMapping("/o/report")
  ModelAndView report(
      SignedInOwner owner,
      Text text,
      @RequestParam(defaultValue = "") String problem,
      @RequestParam(defaultValue = "") String place,
      @RequestParam(defaultValue = "") String spot,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "") String visit,
      @RequestParam(defaultValue = "") String submission) {
    var typed = new OwnerReportPage.Typed(problem, place, spot, words, visit);
    return reports.report(sender(owner, ""), text, typed, submission, SentPhotos.NONE);
  }

  /** The way on from the page of a case. */
  @GetMapping("/o/cases/{token}/report")
  ModelAndView another(@PathVariable String token, Text text) {
    return answers.with(token, _ -> Pages.seeOther("/o/report?lang=" + text.language()));
  }

  private Sender sender(SignedInOwner owner, String about) {
    Home home =
        homes
            .of(owner.community(), owner.member())
            .orElseThrow(() -> new NotFound("home " + owner.member()));
    return new Sender(
        "/o",
        new ServiceCase.Place(
            home.community(),
            communities.get(home.community()).uuid(),
            home.place(),
            home.zone(),
            home.phone()),
        new ServiceCase.Reporter(
            Optional.of(home.household()),
            Optional.of(home.member()),
            home.address(),
            home.name(),
            "",
            CaseChannel.OWNER_PAGE),
        kinds(about),
        Optional.empty(),
        id -> "/o/cases/" + id + "?done=reported-here");
  }

  private static Set<CaseKind> kinds(String about) {
    return switch (about) {
      case "service" -> TO_DO;
      case "opinion" -> TO_SAY;
      default -> Set.of();
    };
  }
}
