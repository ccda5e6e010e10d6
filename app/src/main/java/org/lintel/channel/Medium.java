package org.lintel.channel;

import java.util.Locale;

/** How a letter travels. */
public enum Medium {
  EMAIL,
  SMS;

  /** Part of message keys. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
