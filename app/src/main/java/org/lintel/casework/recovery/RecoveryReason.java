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

  /** Whether it is known from what she answered, not from what she asked for. */
  public boolean isOfAnAnswer() {
    return this == LOW_RECOMMENDATION || this == LOW_SATISFACTION;
  }
}
