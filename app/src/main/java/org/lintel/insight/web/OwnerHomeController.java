package org.lintel.insight.web;

import org.lintel.community.owner.Home;
import org.lintel.community.owner.OwnerHomes;
import org.lintel.identity.OpenToOwners;
import org.lintel.identity.SignedInOwner;
import org.lintel.platform.NotFound;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page on which an owner decides what she wants now, and what she was promised. */
@Controller
@OpenToOwners
class OwnerHomeController {

  private final OwnerHomes homes;
  private final OwnerHomePages pages;

  OwnerHomeController(OwnerHomes homes, OwnerHomePages pages) {
    this.homes = homes;
    this.pages = pages;
  }

  @GetMapping("/o")
  ModelAndView show(SignedInOwner owner, Text text) {
    return Pages.show("insight/owner-home", pages.page(owner, home(owner), text));
  }

  @GetMapping("/o/promises")
  ModelAndView promises(SignedInOwner owner, Text text) {
    Home home = home(owner);
    return Pages.show(
        "insight/owner-promises",
        new OwnerPromisesPage(
            home.place(), home.address(), home.phone(), pages.promises(owner, text)));
  }

  private Home home(SignedInOwner owner) {
    return homes
        .of(owner.community(), owner.member())
        .orElseThrow(() -> new NotFound("home " + owner.member()));
  }
}
