package org.lintel.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;

/** Tells a browser in two words, so that people know their own sessions again. */
public final class Browser {

  private record Sign(String mark, String name) {}

  private static final List<Sign> PROGRAMS =
      List.of(
          new Sign("micromessenger", "WeChat"),
          new Sign("edg/", "Edge"),
          new Sign("opr/", "Opera"),
          new Sign("firefox/", "Firefox"),
          new Sign("chrome/", "Chrome"),
          new Sign("safari/", "Safari"));

  private static final List<Sign> SYSTEMS =
      List.of(
          new Sign("harmony", "HarmonyOS"),
          new Sign("android", "Android"),
          new Sign("iphone", "iPhone"),
          new Sign("ipad", "iPad"),
          new Sign("windows", "Windows"),
          new Sign("mac os", "macOS"),
          new Sign("linux", "Linux"));

  private Browser() {}

  public static SigningIn.Origin origin(HttpServletRequest request) {
    return new SigningIn.Origin(request.getRemoteAddr(), device(request));
  }

  public static String device(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.USER_AGENT);
    String agent = header == null ? "" : header.toLowerCase(Locale.ROOT);
    return name(PROGRAMS, agent) + " · " + name(SYSTEMS, agent);
  }

  private static String name(List<Sign> signs, String agent) {
    return signs.stream()
        .filter(sign -> agent.contains(sign.mark()))
        .map(Sign::name)
        .findFirst()
        .orElse("?");
  }
}
