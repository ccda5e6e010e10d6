package org.lintel.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Decides the language of a page: what the address says, then the viewer, then the browser. */
final class Languages {

  private Languages() {}

  static String of(HttpServletRequest request) {
    String asked = known(parameter(request));
    if (asked != null) {
      return asked;
    }
    return Viewing.language(request).orElseGet(() -> ofBrowser(request));
  }

  /**
   * Parameters that cannot be decoded say nothing about the language; the page that tells so needs
   * one all the same.
   */
  private static @Nullable String parameter(HttpServletRequest request) {
    try {
      return request.getParameter("lang");
    } catch (IllegalStateException undecodable) {
      return null;
    }
  }

  private static String ofBrowser(HttpServletRequest request) {
    if (request.getHeader("Accept-Language") == null) {
      return Text.CHINESE;
    }
    for (Locale locale : Collections.list(request.getLocales())) {
      String tag = known(locale.getLanguage());
      if (tag != null) {
        return tag;
      }
    }
    return Text.CHINESE;
  }

  private static @Nullable String known(@Nullable String tag) {
    if (tag == null) {
      return null;
    }
    if (tag.startsWith("zh")) {
      return Text.CHINESE;
    }
    return tag.startsWith("en") ? Text.ENGLISH : null;
  }
}
