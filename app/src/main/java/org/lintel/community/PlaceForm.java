package org.lintel.community;

import java.util.Locale;
import java.util.UUID;
import org.lintel.platform.ServicePhone;

/**
 * A place as it was typed into the form.
 *
 * @param code, {@code zone} and {@code phone} count for a community only
 */
public record PlaceForm(
    PlaceKind kind, UUID parent, String name, String code, String zone, String phone) {

  public PlaceForm {
    name = PlainText.line(name);
    code = PlainText.narrow(code).toLowerCase(Locale.ROOT);
    zone = PlainText.line(zone);
    phone = PlainText.line(phone);
  }

  /** The service phone as it is kept: empty when none was typed, or nothing that is one. */
  String servicePhone() {
    return ServicePhone.parse(phone).map(ServicePhone::value).orElse("");
  }
}
