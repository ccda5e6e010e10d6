package org.lintel.community.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Optional;
import org.lintel.community.owner.SigningInOwners;
import org.lintel.community.owner.SigningInOwners.Asked;
import org.lintel.community.owner.SigningInOwners.Entered;
import org.lintel.identity.Browser;
import org.lintel.identity.ForOwnersThemselves;
import org.lintel.identity.SignedInOwner;
import org.lintel.platform.web.OpenToAll;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Owners sign in with a code or with a personal link. Looking signs nobody in: programs that read
 * messages open links by themselves.
 */
@Controller
@OpenToAll
class OwnerSignInController {

  private final SigningInOwners signingIn;
  private final OwnerSignInPages pages;

  OwnerSignInController(SigningInOwners signingIn, OwnerSignInPages pages) {
    this.signingIn = signingIn;
    this.pages = pages;
  }

  @GetMapping("/o/sign-in")
  ModelAndView form(HttpServletRequest request, @RequestParam(defaultValue = "/o") String to) {
    if (SignedInOwner.of(request).isPresent()) {
      return Pages.seeOther(OwnerSignInPages.way(to));
    }
    return Pages.show(OwnerSignInPages.SIGN_IN, pages.signIn("", to, Refusals.none()));
  }

  @PostMapping("/o/codes")
  ModelAndView ask(
      HttpServletRequest request,
      HttpServletResponse response,
      Text text,
      @RequestParam(defaultValue = "") String contact,
      @RequestParam(defaultValue = "/o") String to) {
    ForOwnersThemselves.check(request);
    return switch (signingIn.ask(contact, Browser.origin(request), text.language())) {
      case Asked.OnItsWay(String token) ->
          Pages.seeOther(OwnerSignInPages.code(token, to, text.language()));
      case Asked.Neither _ -> refuse(contact, to, "community.home.sign-in.neither");
      case Asked.NoSuchWay(var way) -> refuse(contact, to, "community.home.sign-in.no-" + way);
      case Asked.MustWait(Instant until) -> {
        var refusals = pages.later("contact", until, response);
        yield Pages.status(
            OwnerSignInPages.SIGN_IN,
            pages.signIn(contact, to, refusals),
            HttpStatus.TOO_MANY_REQUESTS);
      }
    };
  }

  private ModelAndView refuse(String contact, String to, String key) {
    var refusals = Refusals.none().add("contact", key);
    return Pages.refuse(OwnerSignInPages.SIGN_IN, pages.signIn(contact, to, refusals));
  }

  @GetMapping("/o/codes/{token}")
  ModelAndView code(@PathVariable String token, @RequestParam(defaultValue = "/o") String to) {
    return signingIn.isOpen(token)
        ? Pages.show(OwnerSignInPages.CODE, pages.code(token, to, Refusals.none()))
        : over();
  }

  @PostMapping("/o/codes/{token}")
  ModelAndView enter(
      HttpServletRequest request,
      HttpServletResponse response,
      Text text,
      @PathVariable String token,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "/o") String to) {
    ForOwnersThemselves.check(request);
    Optional<String> digits = OwnerSignInPages.digits(code);
    if (digits.isEmpty()) {
      return wrong(token, to, "community.home.code.form");
    }
    return switch (signingIn.enter(token, digits.get(), Browser.origin(request))) {
      case Entered.In in -> pages.enter(in, to, text, request, response);
      case Entered.Wrong(int left) -> wrong(token, to, "community.home.code.wrong", left);
      case Entered.Over _ -> over();
      case Entered.MustWait(Instant until) -> {
        var refusals = pages.later("code", until, response);
        yield Pages.status(
            OwnerSignInPages.CODE, pages.code(token, to, refusals), HttpStatus.TOO_MANY_REQUESTS);
      }
    };
  }

  private ModelAndView wrong(String token, String to, String key, Object... arguments) {
    var refusals = Refusals.none().add("code", key, arguments);
    return Pages.refuse(OwnerSignInPages.CODE, pages.code(token, to, refusals));
  }

  private ModelAndView over() {
    return Pages.status(OwnerSignInPages.CODE, pages.codeIsOver(), HttpStatus.GONE);
  }

  @GetMapping("/o/h/{token}")
  ModelAndView link(@PathVariable String token) {
    return signingIn.isOpenLink(token)
        ? Pages.show(OwnerSignInPages.LINK, pages.link("/o/h/" + token, Refusals.none()))
        : gone();
  }

  @PostMapping("/o/h/{token}")
  ModelAndView enterByLink(
      HttpServletRequest request,
      HttpServletResponse response,
      Text text,
      @PathVariable String token) {
    ForOwnersThemselves.check(request);
    return switch (signingIn.enterByLink(token, Browser.origin(request))) {
      case Entered.In in -> pages.enter(in, "/o", text, request, response);
      case Entered.Over _, Entered.Wrong _ -> gone();
      case Entered.MustWait(Instant until) -> {
        var refusals = pages.later("", until, response);
        yield Pages.status(
            OwnerSignInPages.LINK,
            pages.link("/o/h/" + token, refusals),
            HttpStatus.TOO_MANY_REQUESTS);
      }
    };
  }

  private ModelAndView gone() {
    return Pages.status(
        OwnerSignInPages.LINK, pages.link("", Refusals.none()), HttpStatus.NOT_FOUND);
  }
}
