package org.lintel.community.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.lintel.community.PlainText;
import org.lintel.community.owner.OwnerSessions;
import org.lintel.community.owner.OwnerSettings;
import org.lintel.community.owner.SigningInOwners;
import org.lintel.community.owner.SigningInOwners.Entered;
import org.lintel.identity.Browser;
import org.lintel.identity.Organisations;
import org.lintel.identity.SignedInOwner;
import org.lintel.identity.WayBack;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Makes the pages on which owners sign in. */
@Component
class OwnerSignInPages {

  static final String SIGN_IN = "community/owner-sign-in";
  static final String CODE = "community/owner-code";
  static final String LINK = "community/owner-link";

  private final SigningInOwners signingIn;
  private final OwnerSessions sessions;
  private final OwnerSettings settings;
  private final Organisations organisations;
  private final Clock clock;

  OwnerSignInPages(
      SigningInOwners signingIn,
      OwnerSessions sessions,
      OwnerSettings settings,
      Organisations organisations,
      Clock clock) {
    this.signingIn = signingIn;
    this.sessions = sessions;
    this.settings = settings;
    this.organisations = organisations;
    this.clock = clock;
  }

  OwnerSignInPage signIn(String typed, String to, Refusals refusals) {
    var ways = signingIn.ways();
    String name =
        switch (ways.size()) {
          case 0 -> "none";
          case 1 -> ways.iterator().next().name().toLowerCase(Locale.ROOT);
          default -> "both";
        };
    return new OwnerSignInPage(
        name, PlainText.line(typed), way(to), organisations.onlyPhone(), refusals);
  }

  OwnerCodePage code(String token, String to, Refusals refusals) {
    return new OwnerCodePage("/o/codes/" + token, way(to), organisations.onlyPhone(), refusals);
  }

  OwnerCodePage codeIsOver() {
    return new OwnerCodePage("", "/o", organisations.onlyPhone(), Refusals.none());
  }

  OwnerLinkPage link(String action, Refusals refusals) {
    return new OwnerLinkPage(action, organisations.onlyPhone(), refusals);
  }

  /** Says how long to wait, to people and to programs. */
  Refusals later(String field, Instant until, HttpServletResponse response) {
    long seconds = Math.max(1, Duration.between(clock.instant(), until).toSeconds() + 1);
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    return Refusals.none().add(field, "community.home.sign-in.wait", seconds / 60, seconds % 60);
  }

  /**
   * Gives the browser its cookie; a session that it had ends. Goes on in the language she chose
   * once for her pages, otherwise in the one of this page.
   */
  ModelAndView enter(
      Entered.In in,
      String to,
      Text text,
      HttpServletRequest request,
      HttpServletResponse response) {
    SignedInOwner.of(request).ifPresent(sessions::end);
    OwnerCookie.set(request, response, in.token(), settings.sessionLongest());
    String asked = way(to);
    if (!asked.equals("/o")) {
      return Pages.seeOther(asked);
    }
    boolean hasChosen =
        sessions
            .recognise(in.token(), Browser.device(request))
            .filter(known -> !known.language().isEmpty())
            .isPresent();
    String home = in.isOneOfSeveral() ? "/o/homes" : "/o";
    return Pages.seeOther(hasChosen ? home : home + "?lang=" + text.language());
  }

  /** Only ever a page of owners. */
  static String way(String to) {
    String own = WayBack.of(to);
    boolean isForOwners = own.equals("/o") || own.startsWith("/o?") || own.startsWith("/o/");
    return isForOwners ? own : "/o";
  }

  static String code(String token, String to, String language) {
    String way = way(to);
    String more = way.equals("/o") ? "" : "&to=" + URLEncoder.encode(way, StandardCharsets.UTF_8);
    return "/o/codes/" + token + "?lang=" + language + more;
  }

  /** Six digits, however they were typed; empty when it is something else. */
  static Optional<String> digits(String typed) {
    String narrow = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s-]", "");
    return narrow.matches("[0-9]{6}") ? Optional.of(narrow) : Optional.empty();
  }
}
