package org.lintel.relationship;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How staff and a household were in touch. */
public enum ContactKind {
  CALL("phone-call"),
  VISIT("home-heart"),
  MESSAGE("message"),
  MET("users");

  private final String icon;

  ContactKind(String icon) {
    this.icon = icon;
  }

  /** Name of an icon of the shipped set. */
  public String icon() {
    return icon;
  }

  /** Part of message keys, and the value in addresses and forms. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<ContactKind> of(String key) {
    return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
  }
}
