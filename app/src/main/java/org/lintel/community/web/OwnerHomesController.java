package org.lintel.community.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.lintel.community.Masking;
import org.lintel.community.owner.OwnerSessions;
import org.lintel.community.owner.OwnerSettings;
import org.lintel.community.owner.SigningInOwners;
import org.lintel.identity.Browser;
import org.lintel.identity.OpenToOwners;
import org.lintel.identity.SignedInOwner;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Which of her homes an owner is at, and signing out. */
@Controller
@OpenToOwners
class OwnerHomesController {

  private static final String TEMPLATE = "community/owner-homes";

  private final SigningInOwners signingIn;
  private final OwnerSessions sessions;
  private final OwnerSettings settings;

  OwnerHomesController(SigningInOwners signingIn, OwnerSessions sessions, OwnerSettings settings) {
    this.signingIn = signingIn;
    this.sessions = sessions;
    this.settings = settings;
  }

  @GetMapping("/o/homes")
  ModelAndView choose(SignedInOwner owner) {
    return Pages.show(TEMPLATE, page(owner, Refusals.none()));
  }

  private OwnerHomesPage page(SignedInOwner owner, Refusals refusals) {
    return new OwnerHomesPage(
        "/o",
        signingIn.homes(owner).stream()
            .map(home ->
                new OwnerHomesPage.Line(
                    home.member().toString(),
                    home.place(),
                    home.address(),
                    Masking.masked(home.name()),
                    home.member().equals(owner.member())))
            .toList(),
        refusals);
  }

  @PostMapping("/o/homes")
  ModelAndView goOver(
      HttpServletRequest request,
      HttpServletResponse response,
      SignedInOwner owner,
      Text text,
      @RequestParam(defaultValue = "") String member) {
    if (member.isEmpty()) {
      return Pages.refuse(
          TEMPLATE, page(owner, Refusals.none().add("", "community.home.homes.missing")));
    }
    if (!member.equals(owner.member().toString())) {
      var in = signingIn.goOver(owner, member, Browser.origin(request));
      OwnerCookie.set(request, response, in.token(), settings.sessionLongest());
    }
    return Pages.seeOther("/o?lang=" + text.language());
  }

  @PostMapping("/o/session/end")
  ModelAndView signOut(
      HttpServletRequest request, HttpServletResponse response, SignedInOwner owner, Text text) {
    sessions.end(owner);
    return left(request, response, text);
  }

  @PostMapping("/o/session/end-all")
  ModelAndView signOutEverywhere(
      HttpServletRequest request, HttpServletResponse response, SignedInOwner owner, Text text) {
    sessions.endAll(owner);
    return left(request, response, text);
  }

  private static ModelAndView left(
      HttpServletRequest request, HttpServletResponse response, Text text) {
    OwnerCookie.remove(request, response);
    return Pages.seeOther("/o/sign-in?lang=" + text.language());
  }
}
