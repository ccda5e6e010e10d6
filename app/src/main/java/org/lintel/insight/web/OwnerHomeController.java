package org.lintel.insight.web;

import org.lintel.casework.OwnCaseWords;
import org.lintel.casework.OwnCases;
import org.lintel.community.owner.Home;
import org.lintel.community.owner.OwnerHomes;
import org.lintel.identity.OpenToOwners;
import org.lintel.identity.SignedInOwner;
import org.lintel.platform.NotFound;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Text;
import org.lintel.survey.DueSurveys;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page on which an owner decides what she wants now. */
@Controller
@OpenToOwners
class OwnerHomeController {

  private static final int EARLIER = 5;

  private final OwnerHomes homes;
  private final OwnCases cases;
  private final OwnCaseWords words;
  private final DueSurveys surveys;

  OwnerHomeController(OwnerHomes homes, OwnCases cases, OwnCaseWords words, DueSurveys surveys) {
    this.homes = homes;
    this.cases = cases;
    this.words = words;
    this.surveys = surveys;
  }

  @GetMapping("/o")
  ModelAndView show(SignedInOwner owner, Text text) {
    Home home =
        homes
            .of(owner.community(), owner.member())
            .orElseThrow(() -> new NotFound("home " + owner.member()));
    return Pages.show(
        "insight/owner-home",
        new OwnerHomePage(
            home.place(),
            home.address(),
            owner.isOneOfSeveral(),
            home.phone(),
            words.lines(cases.open(owner), text),
            surveys.of(
                owner.community(),
                owner.household(),
                owner.member(),
                owner.person(),
                text.language()),
            words.lines(cases.closed(owner, EARLIER), text)));
  }
}
