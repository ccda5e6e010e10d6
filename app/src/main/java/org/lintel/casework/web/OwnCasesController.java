package org.lintel.casework.web;

import org.lintel.casework.OwnCaseWords;
import org.lintel.casework.OwnCases;
import org.lintel.community.owner.OwnerHomes;
import org.lintel.identity.OpenToOwners;
import org.lintel.identity.SignedInOwner;
import org.lintel.platform.NotFound;
import org.lintel.platform.Paged;
import org.lintel.platform.Paging;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** All that was reported from a home. */
@Controller
@OpenToOwners
class OwnCasesController {

  private final OwnCases cases;
  private final OwnCaseWords words;
  private final OwnerHomes homes;

  OwnCasesController(OwnCases cases, OwnCaseWords words, OwnerHomes homes) {
    this.cases = cases;
    this.words = words;
    this.homes = homes;
  }

  @GetMapping("/o/cases")
  ModelAndView list(SignedInOwner owner, Text text, @RequestParam(defaultValue = "1") int page) {
    var home =
        homes
            .of(owner.community(), owner.member())
            .orElseThrow(() -> new NotFound("home " + owner.member()));
    var found = cases.all(owner, new Paging(page, Paging.DEFAULT_SIZE));
    if (found.rows().isEmpty() && found.total() > 0) {
      return Pages.seeOther("/o/cases?lang=" + text.language());
    }
    return Pages.show(
        "casework/own-cases",
        new OwnCasesPage(
            home.place(),
            home.address(),
            new Paged<>(words.lines(found.rows(), text), found.paging(), found.total())));
  }
}
