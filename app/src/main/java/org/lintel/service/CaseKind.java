package org.lintel.service;

import java.util.Locale;

/** What an owner comes with. */
public enum CaseKind {
  REPAIR,
  COMPLAINT,
  REQUEST,
  ENQUIRY,
  SUGGESTION,
  PRAISE;

  /** Message key of its name. */
  public String key() {
    return "service.kind." + name().toLowerCase(Locale.ROOT);
  }
}
