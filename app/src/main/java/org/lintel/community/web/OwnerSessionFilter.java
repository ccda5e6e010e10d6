package org.lintel.community.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.lintel.community.owner.OwnerSessions;
import org.lintel.identity.Browser;
import org.lintel.identity.SignedInOwner;
import org.lintel.platform.database.OrganisationScope;
import org.lintel.platform.web.UnknownSession;
import org.lintel.platform.web.Viewing;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Recognises an owner on her own pages and enters the scope of the company that her home belongs to
 * for the length of the request. After the filter that knows staff: on these pages the owner
 * counts.
 */
@Component
@Order(25)
class OwnerSessionFilter extends OncePerRequestFilter {

  private final OwnerSessions sessions;

  OwnerSessionFilter(OwnerSessions sessions) {
    this.sessions = sessions;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI();
    return !path.equals(OwnerCookie.PATH) && !path.startsWith(OwnerCookie.PATH + "/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var token = OwnerCookie.token(request);
    Optional<OwnerSessions.Recognised> recognised;
    try {
      recognised = token.flatMap(known -> sessions.recognise(known, Browser.device(request)));
    } catch (RuntimeException away) {
      UnknownSession.because(request, away);
      chain.doFilter(request, response);
      return;
    }
    if (recognised.isEmpty()) {
      token.ifPresent(_ -> OwnerCookie.remove(request, response));
      chain.doFilter(request, response);
      return;
    }
    var known = recognised.get();
    SignedInOwner.begin(request, known.owner());
    if (!known.language().isEmpty()) {
      Viewing.speak(request, known.language());
    }
    inScope(known.owner().organisation(), () -> chain.doFilter(request, response));
  }

  @FunctionalInterface
  private interface Rest {
    void run() throws ServletException, IOException;
  }

  private static void inScope(int organisation, Rest rest) throws ServletException, IOException {
    try {
      OrganisationScope.<Boolean, Exception>call(
          organisation,
          () -> {
            rest.run();
            return true;
          });
    } catch (ServletException | IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new ServletException(e);
    }
  }
}
