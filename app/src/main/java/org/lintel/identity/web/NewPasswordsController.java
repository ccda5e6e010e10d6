package org.lintel.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.lintel.identity.Browser;
import org.lintel.identity.NewPasswords;
import org.lintel.identity.PasswordRules;
import org.lintel.identity.StaffLink.Kind;
import org.lintel.platform.web.OpenToAll;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Refusals;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages behind one-time links of staff: accept an invitation, choose a new password, enter. */
@Controller
@OpenToAll
class NewPasswordsController {

  private static final String TEMPLATE = "identity/new-password";

  private final NewPasswords passwords;
  private final PasswordRules rules;

  NewPasswordsController(NewPasswords passwords, PasswordRules rules) {
    this.passwords = passwords;
    this.rules = rules;
  }

  @GetMapping("/invitations/{token}")
  ModelAndView invitation(@PathVariable String token) {
    return form(Kind.INVITATION, token);
  }

  @PostMapping("/invitations/{token}")
  ModelAndView accept(
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable String token,
      @RequestParam(defaultValue = "") String password) {
    return keep(request, response, Kind.INVITATION, token, password);
  }

  @GetMapping("/password/{token}")
  ModelAndView newPassword(@PathVariable String token) {
    return form(Kind.NEW_PASSWORD, token);
  }

  @PostMapping("/password/{token}")
  ModelAndView change(
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable String token,
      @RequestParam(defaultValue = "") String password) {
    return keep(request, response, Kind.NEW_PASSWORD, token, password);
  }

  /** Only the demonstration has such links, so that opening one signs in at once. */
  @GetMapping("/entry/{token}")
  ModelAndView enter(
      HttpServletRequest request, HttpServletResponse response, @PathVariable String token) {
    return passwords
        .enter(token, Browser.device(request))
        .map(session -> signedIn(request, response, session))
        .orElseGet(() -> LinkGonePage.of("entry"));
  }

  private ModelAndView form(Kind kind, String token) {
    return passwords
        .find(kind, token)
        .map(ready -> Pages.show(TEMPLATE, page(kind, ready, Refusals.none())))
        .orElseGet(() -> LinkGonePage.of(name(kind)));
  }

  private ModelAndView keep(
      HttpServletRequest request,
      HttpServletResponse response,
      Kind kind,
      String token,
      String password) {
    var ready = passwords.find(kind, token);
    if (ready.isEmpty()) {
      return LinkGonePage.of(name(kind));
    }
    var member = ready.get().member();
    var refusals = Refusals.none();
    PasswordChecks.check(
        rules, refusals, "password", password, member.name(), member.email().value());
    if (!refusals.isEmpty()) {
      return Pages.refuse(TEMPLATE, page(kind, ready.get(), refusals));
    }
    return passwords
        .accept(ready.get().link(), password, Browser.device(request))
        .map(session -> signedIn(request, response, session))
        .orElseGet(() -> LinkGonePage.of(name(kind)));
  }

  private static ModelAndView signedIn(
      HttpServletRequest request, HttpServletResponse response, String session) {
    SessionCookie.set(request, response, session);
    return Pages.seeOther("/");
  }

  private static NewPasswordPage page(Kind kind, NewPasswords.Ready ready, Refusals refusals) {
    return new NewPasswordPage(
        name(kind),
        ready.link().path(),
        ready.member().name(),
        ready.member().email().value(),
        refusals);
  }

  private static String name(Kind kind) {
    return kind == Kind.INVITATION ? "invitation" : "new-password";
  }
}
