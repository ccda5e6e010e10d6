package org.lintel.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.web.util.WebUtils;

/**
 * Carries one sentence over the redirect that follows an act. Only for staff pages: owner pages set
 * no cookie and show a result page instead.
 */
public final class Notices {

  private static final String COOKIE = "lintel_notice";
  private static final int MAX_ARGUMENT = 80;

  private Notices() {}

  /** Tells the viewer on the next page; the key must exist in both languages. */
  public static void tell(HttpServletResponse response, String key, Object... arguments) {
    String value =
        Arrays.stream(arguments)
            .map(argument -> shorten(String.valueOf(argument)))
            .map(argument -> URLEncoder.encode(argument, StandardCharsets.UTF_8))
            .collect(Collectors.joining("&", key + "&", ""));
    write(response, value, 30);
  }

  static Optional<Notice> take(
      HttpServletRequest request, HttpServletResponse response, Text text) {
    Cookie cookie = WebUtils.getCookie(request, COOKIE);
    if (cookie == null || cookie.getValue().isEmpty()) {
      return Optional.empty();
    }
    write(response, "", 0);
    String[] parts = cookie.getValue().split("&", -1);
    if (!text.has(parts[0])) {
      return Optional.empty();
    }
    Object[] arguments =
        Arrays.stream(parts)
            .skip(1)
            .map(part -> URLDecoder.decode(part, StandardCharsets.UTF_8))
            .toArray();
    return Optional.of(new Notice(text.get(parts[0], arguments)));
  }

  private static String shorten(String argument) {
    return argument.length() <= MAX_ARGUMENT ? argument : argument.substring(0, MAX_ARGUMENT) + "…";
  }

  private static void write(HttpServletResponse response, String value, int seconds) {
    var cookie = new Cookie(COOKIE, value);
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setMaxAge(seconds);
    cookie.setAttribute("SameSite", "Lax");
    response.addCookie(cookie);
  }
}
