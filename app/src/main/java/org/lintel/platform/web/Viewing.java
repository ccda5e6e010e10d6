package org.lintel.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.lintel.platform.Viewer;

/** Where the signed-in viewer is kept during a request. */
public final class Viewing {

  private static final String ATTRIBUTE = Viewing.class.getName();
  private static final String LANGUAGE = ATTRIBUTE + ".language";

  private Viewing() {}

  /** Called once a session has been recognised. */
  public static void begin(HttpServletRequest request, Viewer viewer) {
    request.setAttribute(ATTRIBUTE, viewer);
  }

  public static Optional<Viewer> of(HttpServletRequest request) {
    return Optional.ofNullable((Viewer) request.getAttribute(ATTRIBUTE));
  }

  /** Called when somebody who is no viewer chose the language of her pages. */
  public static void speak(HttpServletRequest request, String language) {
    request.setAttribute(LANGUAGE, language);
  }

  /** The language that was chosen for this request, before what the viewer speaks. */
  static Optional<String> language(HttpServletRequest request) {
    return Optional.ofNullable((String) request.getAttribute(LANGUAGE))
        .or(() -> of(request).map(Viewer::language));
  }
}
