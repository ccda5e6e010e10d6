package org.lintel.platform.web;

import gg.jte.Content;
import java.util.Map;

/**
 * A part of a page that another module makes than the one whose page it is.
 *
 * @param template its name, as for {@link Pages#show}
 * @param page the one record that it prints
 */
public record Part(String template, Object page) {

  /** The part as a template of the page puts it in. */
  public Content in(Shell shell) {
    return output ->
        JteViewResolver.TEMPLATES.render(
            template + ".jte", Map.of("shell", shell, "page", page), output);
  }
}
