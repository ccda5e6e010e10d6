package org.lintel.identity.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.web.util.WebUtils;

/** The one cookie that signs in; there is none before. It ends with the browser. */
final class SessionCookie {

  static final String NAME = "lintel_session";

  private SessionCookie() {}

  static Optional<String> token(HttpServletRequest request) {
    return Optional.ofNullable(WebUtils.getCookie(request, NAME))
        .map(Cookie::getValue)
        .filter(value -> !value.isEmpty());
  }

  static void set(HttpServletRequest request, HttpServletResponse response, String token) {
    write(request, response, token, -1);
  }

  static void remove(HttpServletRequest request, HttpServletResponse response) {
    write(request, response, "", 0);
  }

  private static void write(
      HttpServletRequest request, HttpServletResponse response, String value, int seconds) {
    var cookie = new Cookie(NAME, value);
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setSecure(request.isSecure());
    cookie.setMaxAge(seconds);
    cookie.setAttribute("SameSite", "Lax");
    response.addCookie(cookie);
  }
}
