package org.lintel.service;

import java.util.Locale;

/** How much hangs on it for the owner, from the least. */
public enum Severity {
  LOW,
  NORMAL,
  HIGH,
  URGENT;

  /** Message key of its name. */
  public String key() {
    return "service.severity." + name().toLowerCase(Locale.ROOT);
  }
}
