package org.lintel.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.lintel.identity.LosingAPassword;
import org.lintel.platform.mail.Mails;
import org.lintel.platform.web.OpenToAll;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Refusals;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asks for a link to a new password. */
@Controller
@OpenToAll
class LostPasswordController {

  private static final String TEMPLATE = "identity/lost-password";

  private final LosingAPassword losing;
  private final Mails mails;
  private final Clock clock;

  LostPasswordController(LosingAPassword losing, Mails mails, Clock clock) {
    this.losing = losing;
    this.mails = mails;
    this.clock = clock;
  }

  @GetMapping("/lost-password")
  ModelAndView form() {
    return Pages.show(TEMPLATE, new LostPasswordPage("", mails.isSetUp(), false, Refusals.none()));
  }

  @PostMapping("/lost-password")
  ModelAndView wish(HttpServletRequest request, @RequestParam(defaultValue = "") String email) {
    var refusals = Refusals.none();
    var page = new LostPasswordPage(OneLine.of(email), mails.isSetUp(), false, refusals);
    var address = NameChecks.email(refusals, "email", email);
    if (address.isEmpty() || !page.byMail()) {
      return Pages.refuse(TEMPLATE, page);
    }
    Optional<Instant> wait = losing.wish(address.get(), request.getRemoteAddr());
    if (wait.isPresent()) {
      long seconds = Duration.between(clock.instant(), wait.get()).toSeconds() + 1;
      refusals.add("email", "identity.sign-in.wait", seconds / 60, seconds % 60);
      return Pages.status(TEMPLATE, page, HttpStatus.TOO_MANY_REQUESTS);
    }
    return Pages.show(TEMPLATE, new LostPasswordPage(page.email(), true, true, refusals));
  }
}
