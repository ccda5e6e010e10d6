package org.lintel.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import org.lintel.identity.Browser;
import org.lintel.identity.Organisations;
import org.lintel.identity.PasswordRules;
import org.lintel.identity.SettingUp;
import org.lintel.identity.SettingUp.Outcome;
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

/** The page behind the link that an empty installation prints at its start. */
@Controller
@OpenToAll
class SetUpController {

  private static final String TEMPLATE = "identity/set-up";

  private final SettingUp settingUp;
  private final PasswordRules rules;

  SetUpController(SettingUp settingUp, PasswordRules rules) {
    this.settingUp = settingUp;
    this.rules = rules;
  }

  @GetMapping("/setup/{token}")
  ModelAndView form(@PathVariable String token) {
    if (!settingUp.isOpen(token)) {
      return LinkGonePage.of("set-up");
    }
    return Pages.show(TEMPLATE, new SetUpPage(token, "", "Asia/Shanghai", "", "", Refusals.none()));
  }

  @PostMapping("/setup/{token}")
  ModelAndView found(
      HttpServletRequest request,
      HttpServletResponse response,
      Text text,
      @PathVariable String token,
      @RequestParam(defaultValue = "") String company,
      @RequestParam(defaultValue = "") String zone,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String password) {
    var refusals = Refusals.none();
    var page = new SetUpPage(token, OneLine.of(company), zone, OneLine.of(name), email, refusals);
    NameChecks.text(
        refusals, "company", "identity.set-up.company", page.company(), Organisations.LONGEST_NAME);
    NameChecks.name(refusals, "name", page.name());
    var address = NameChecks.email(refusals, "email", email);
    if (!page.zones().contains(zone)) {
      refusals.add("zone", "identity.set-up.zone-unknown", OneLine.of(zone));
    }
    PasswordChecks.check(rules, refusals, "password", password, page.company(), page.name(), email);
    if (address.isEmpty() || !refusals.isEmpty()) {
      return Pages.refuse(TEMPLATE, page);
    }
    var application =
        new SettingUp.Application(
            page.company(),
            ZoneId.of(zone),
            page.name(),
            address.get(),
            password,
            text.language(),
            Browser.device(request));
    return answer(request, response, page, settingUp.found(token, application));
  }

  private static ModelAndView answer(
      HttpServletRequest request, HttpServletResponse response, SetUpPage page, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Founded(String token) -> {
        SessionCookie.set(request, response, token);
        yield Pages.seeOther("/start");
      }
      case Outcome.LinkGone _ -> LinkGonePage.of("set-up");
      case Outcome.EmailTaken _ -> {
        page.refusals().add("email", "identity.email.taken");
        yield Pages.refuse(TEMPLATE, page);
      }
      case Outcome.Busy _ -> {
        page.refusals().add("", "identity.busy");
        yield Pages.status(TEMPLATE, page, HttpStatus.SERVICE_UNAVAILABLE);
      }
    };
  }
}
