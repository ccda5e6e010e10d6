package org.lintel.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintel.identity.Sessions;
import org.lintel.platform.database.OrganisationScope;
import org.lintel.platform.web.UnknownSession;
import org.lintel.platform.web.Viewing;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Recognises who comes and enters the organisation's scope for the length of the request. Owners'
 * pages, the interface for machines and files of our own know no session and are not asked.
 */
@Component
@Order(20)
class SessionFilter extends OncePerRequestFilter {

  private static final List<String> WITHOUT_SESSION = List.of("/s/", "/static/", "/api/");
  private static final String SESSION = SessionFilter.class.getName();

  private final Sessions sessions;

  SessionFilter(Sessions sessions) {
    this.sessions = sessions;
  }

  /** The id of the session that this request came with. */
  static UUID session(HttpServletRequest request) {
    if (request.getAttribute(SESSION) instanceof UUID session) {
      return session;
    }
    throw new IllegalStateException("the request has no session");
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI();
    return WITHOUT_SESSION.stream().anyMatch(path::startsWith);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var token = SessionCookie.token(request);
    Optional<Sessions.Recognised> recognised;
    try {
      recognised = token.flatMap(sessions::recognise);
    } catch (RuntimeException away) {
      UnknownSession.because(request, away);
      chain.doFilter(request, response);
      return;
    }
    if (recognised.isEmpty()) {
      token.ifPresent(_ -> SessionCookie.remove(request, response));
      chain.doFilter(request, response);
      return;
    }
    var known = recognised.get();
    Viewing.begin(request, known.viewer());
    request.setAttribute(SESSION, known.session());
    inScope(known.viewer().organisation(), () -> chain.doFilter(request, response));
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
