package org.lintel.casework.recovery;

import java.util.Locale;

/** Why a recovery was opened. */
public enum RecoveryReason {
  LOW_RECOMMENDATION,
  LOW_SATISFACTION,
  CONTACT_ASKED,
  PROMISE_BROKEN;

  /** Part of message keys. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
