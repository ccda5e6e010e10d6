package org.lintel.community;

import java.util.Locale;
import java.util.UUID;

/**
 * A place as it was typed into the form.
 *
 * @param code and {@code zone} count for a community only
 */
public record PlaceForm(PlaceKind kind, UUID parent, String name, String code, String zone) {

  public PlaceForm {
    name = PlainText.line(name);
    code = PlainText.narrow(code).toLowerCase(Locale.ROOT);
    zone = PlainText.line(zone);
  }
}
