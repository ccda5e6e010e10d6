package org.lintel.casework.recovery;

import java.util.Locale;

/** What a household is called about; never twice at the same time. */
public enum RecoveryCause {
  /** What it answered, or that it asked to be contacted. */
  ANSWER,
  /** A promise that was not kept. */
  PROMISE;

  /** Part of message keys. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
