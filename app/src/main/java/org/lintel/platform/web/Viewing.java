package org.lintel.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.lintel.platform.Viewer;

/** Where the signed-in viewer is kept during a request. */
public final class Viewing {

  private static final String ATTRIBUTE = Viewing.class.getName();

  private Viewing() {}

  /** Called once a session has been recognised. */
  public static void begin(HttpServletRequest request, Viewer viewer) {
    request.setAttribute(ATTRIBUTE, viewer);
  }

  public static Optional<Viewer> of(HttpServletRequest request) {
    return Optional.ofNullable((Viewer) request.getAttribute(ATTRIBUTE));
  }
}
