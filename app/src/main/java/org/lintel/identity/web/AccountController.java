package org.lintel.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.lintel.identity.NewPasswords;
import org.lintel.identity.PasswordRules;
import org.lintel.identity.Sessions;
import org.lintel.identity.StaffMembers;
import org.lintel.identity.WayBack;
import org.lintel.platform.NotFound;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Notices;
import org.lintel.platform.web.OpenToStaff;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What every member of staff decides alone. */
@Controller
@OpenToStaff
class AccountController {

  static final String TEMPLATE = "identity/account";

  private final StaffMembers staff;
  private final Sessions sessions;
  private final NewPasswords passwords;
  private final PasswordRules rules;
  private final AccountPages pages;

  AccountController(
      StaffMembers staff,
      Sessions sessions,
      NewPasswords passwords,
      PasswordRules rules,
      AccountPages pages) {
    this.staff = staff;
    this.sessions = sessions;
    this.passwords = passwords;
    this.rules = rules;
    this.pages = pages;
  }

  @GetMapping("/account")
  ModelAndView show(HttpServletRequest request, Viewer viewer) {
    return Pages.show(TEMPLATE, pages.of(request, viewer, Refusals.none()));
  }

  @PostMapping("/account/language")
  ModelAndView speak(
      Viewer viewer,
      @RequestParam(defaultValue = "") String language,
      @RequestParam(defaultValue = "/account") String to) {
    staff.speak(viewer.id(), language.equals(Text.ENGLISH) ? Text.ENGLISH : Text.CHINESE);
    return Pages.seeOther(WayBack.of(to));
  }

  @PostMapping("/account/password")
  ModelAndView changePassword(
      HttpServletRequest request,
      HttpServletResponse response,
      Viewer viewer,
      @RequestParam(defaultValue = "") String old,
      @RequestParam(defaultValue = "") String password) {
    var refusals = Refusals.none();
    String email = staff.get(viewer.id()).email().value();
    PasswordChecks.check(rules, refusals, "password", password, viewer.name(), email);
    UUID session = SessionFilter.session(request);
    if (refusals.isEmpty() && !passwords.change(viewer, session, old, password)) {
      refusals.add("old", "identity.account.old-wrong");
    }
    if (!refusals.isEmpty()) {
      return Pages.refuse(TEMPLATE, pages.of(request, viewer, refusals));
    }
    Notices.tell(response, "identity.account.password-changed");
    return Pages.seeOther("/account");
  }

  @PostMapping("/account/sessions/{session}/end")
  ModelAndView end(Viewer viewer, HttpServletResponse response, @PathVariable UUID session) {
    if (!sessions.end(viewer.id(), session)) {
      throw new NotFound("session " + session);
    }
    Notices.tell(response, "identity.account.session-ended");
    return Pages.seeOther("/account");
  }
}
