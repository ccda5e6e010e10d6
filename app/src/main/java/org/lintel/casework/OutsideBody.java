package org.lintel.casework;

import java.util.Locale;

/** Who outside the company can deal with a dispute (ISO 10003). */
public enum OutsideBody {
  HOTLINE_12345,
  STREET_OFFICE,
  OWNERS_COMMITTEE,
  MEDIATION,
  COURT;

  /** Part of message keys. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
