package org.lintel.identity;

import jakarta.servlet.http.HttpServletRequest;
import org.lintel.platform.web.Viewing;

/** What only an owner herself may do was asked for in a browser where staff are signed in. */
public final class ForOwnersThemselves extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Lets a request pass that no member of staff sends.
   *
   * @throws ForOwnersThemselves when staff are signed in
   */
  public static void check(HttpServletRequest request) {
    if (Viewing.of(request).isPresent()) {
      throw new ForOwnersThemselves();
    }
  }
}
