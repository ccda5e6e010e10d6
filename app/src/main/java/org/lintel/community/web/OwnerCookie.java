package org.lintel.community.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.web.util.WebUtils;

/**
 * The cookie by which an owner stays signed in. Only her own pages are sent it; pages of staff
 * never see it.
 */
final class OwnerCookie {

  static final String NAME = "lintel_owner";
  static final String PATH = "/o";

  private OwnerCookie() {}

  static Optional<String> token(HttpServletRequest request) {
    return Optional.ofNullable(WebUtils.getCookie(request, NAME))
        .map(Cookie::getValue)
        .filter(value -> !value.isEmpty());
  }

  static void set(
      HttpServletRequest request, HttpServletResponse response, String token, Duration longest) {
    write(request, response, token, Math.toIntExact(longest.toSeconds()));
  }

  static void remove(HttpServletRequest request, HttpServletResponse response) {
    write(request, response, "", 0);
  }

  private static void write(
      HttpServletRequest request, HttpServletResponse response, String value, int seconds) {
    var cookie = new Cookie(NAME, value);
    cookie.setPath(PATH);
    cookie.setHttpOnly(true);
    cookie.setSecure(request.isSecure());
    cookie.setMaxAge(seconds);
    cookie.setAttribute("SameSite", "Lax");
    response.addCookie(cookie);
  }
}
