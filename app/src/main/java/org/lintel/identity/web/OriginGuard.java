package org.lintel.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lintel.platform.setting.PublicAddress;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses a change that another site's page asks for in a viewer's name. Browsers say where a
 * request comes from: {@code Sec-Fetch-Site} (since 2020-2023), before that {@code Origin}. Owners'
 * pages and the interface for machines need no guard, because no cookie opens them.
 */
final class OriginGuard implements HandlerInterceptor {

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  private static final List<String> NO_COOKIE =
      List.of("/s/", "/opt-out/", "/sms-reports/", "/api/");

  private final PublicAddress publicAddress;

  OriginGuard(PublicAddress publicAddress) {
    this.publicAddress = publicAddress;
  }

  /** The request did not come from a page of ours. */
  static final class ForeignOrigin extends RuntimeException {

    private static final long serialVersionUID = 1L;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    String path = request.getRequestURI();
    boolean needsNone =
        SAFE.contains(request.getMethod()) || NO_COOKIE.stream().anyMatch(path::startsWith);
    if (!needsNone && !isFromHere(request)) {
      throw new ForeignOrigin();
    }
    return true;
  }

  private boolean isFromHere(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin");
    }
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    if (origin == null) {
      return false;
    }
    String from = origin.toLowerCase(Locale.ROOT);
    return from.equals(ownOrigin(request))
        || publicAddress.configured().filter(own -> own.toString().equals(from)).isPresent();
  }

  private static String ownOrigin(HttpServletRequest request) {
    String host = request.getHeader(HttpHeaders.HOST);
    return (request.getScheme() + "://" + host).toLowerCase(Locale.ROOT);
  }
}
