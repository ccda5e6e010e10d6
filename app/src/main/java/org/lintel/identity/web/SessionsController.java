package org.lintel.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.lintel.identity.Browser;
import org.lintel.identity.Organisations;
import org.lintel.identity.Sessions;
import org.lintel.identity.SigningIn;
import org.lintel.identity.SigningIn.Outcome;
import org.lintel.identity.WayBack;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.OpenToAll;
import org.lintel.platform.web.OpenToStaff;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Viewing;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Signing in and out. */
@Controller
class SessionsController {

  private static final String TEMPLATE = "identity/sign-in";
  private static final String EMAIL = "email";

  private final SigningIn signingIn;
  private final Sessions sessions;
  private final Organisations organisations;
  private final Clock clock;

  SessionsController(
      SigningIn signingIn, Sessions sessions, Organisations organisations, Clock clock) {
    this.signingIn = signingIn;
    this.sessions = sessions;
    this.organisations = organisations;
    this.clock = clock;
  }

  @GetMapping("/sign-in")
  @OpenToAll
  ModelAndView form(HttpServletRequest request, @RequestParam(defaultValue = "/") String to) {
    if (Viewing.of(request).isPresent()) {
      return Pages.seeOther(WayBack.of(to));
    }
    return Pages.show(TEMPLATE, page("", to, Refusals.none()));
  }

  @PostMapping("/sign-in")
  @OpenToAll
  ModelAndView signIn(
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "/") String to) {
    var outcome = signingIn.attempt(email, password, Browser.origin(request));
    var refusals = Refusals.none();
    return switch (outcome) {
      case Outcome.SignedIn(String token) -> {
        Viewing.of(request)
            .ifPresent(viewer -> sessions.end(viewer.id(), SessionFilter.session(request)));
        SessionCookie.set(request, response, token);
        yield Pages.seeOther(WayBack.of(to));
      }
      case Outcome.Wrong _ -> {
        refusals.add(EMAIL, "identity.sign-in.wrong");
        yield Pages.refuse(TEMPLATE, page(email, to, refusals));
      }
      case Outcome.MustWait(Instant until) -> {
        long seconds = Math.max(1, Duration.between(clock.instant(), until).toSeconds() + 1);
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        refusals.add(EMAIL, "identity.sign-in.wait", minutes(seconds), seconds % 60);
        yield later(email, to, refusals, HttpStatus.TOO_MANY_REQUESTS);
      }
      case Outcome.Busy _ -> {
        response.setHeader(HttpHeaders.RETRY_AFTER, "5");
        refusals.add("", "identity.busy");
        yield later(email, to, refusals, HttpStatus.SERVICE_UNAVAILABLE);
      }
    };
  }

  @PostMapping("/session/end")
  @OpenToStaff
  ModelAndView signOut(HttpServletRequest request, HttpServletResponse response, Viewer viewer) {
    sessions.end(viewer.id(), SessionFilter.session(request));
    SessionCookie.remove(request, response);
    return Pages.seeOther("/sign-in");
  }

  private static long minutes(long seconds) {
    return seconds / 60;
  }

  private ModelAndView later(String email, String to, Refusals refusals, HttpStatus status) {
    return Pages.status(TEMPLATE, page(email, to, refusals), status);
  }

  private SignInPage page(String email, String to, Refusals refusals) {
    boolean isEmpty = !organisations.isAnyReal();
    return new SignInPage(OneLine.of(email), WayBack.of(to), isEmpty, refusals);
  }
}
