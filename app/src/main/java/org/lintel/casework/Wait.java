package org.lintel.casework;

import java.time.LocalDate;
import java.util.Locale;

/**
 * What a case waits for.
 *
 * @param days how long it may wait in all, from the day it began to
 * @param nextUpdate when the owner hears the next word, whatever has happened by then
 */
public record Wait(On on, String reason, int days, LocalDate nextUpdate) {

  public static final int LONGEST = 180;

  /** Whom or what it waits for. */
  public enum On {
    OWNER,
    THIRD_PARTY,
    PARTS;

    /** Part of message keys. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public Wait {
    if (reason.length() > 2000) {
      throw new IllegalArgumentException("a reason this long was refused by the form");
    }
  }
}
