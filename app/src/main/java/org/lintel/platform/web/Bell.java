package org.lintel.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Where the number of a viewer's unread notices is kept during a request. */
public final class Bell {

  private static final String ATTRIBUTE = Bell.class.getName();

  private Bell() {}

  /** Called when a page is about to be shown. */
  public static void ring(HttpServletRequest request, int unread) {
    request.setAttribute(ATTRIBUTE, unread);
  }

  /** Empty where nobody counted: on error pages and on pages of owners. */
  static Optional<Integer> of(HttpServletRequest request) {
    return Optional.ofNullable((Integer) request.getAttribute(ATTRIBUTE));
  }
}
