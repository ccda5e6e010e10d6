package org.lintel.channel;

import java.util.Locale;

/** What became of a letter. */
public enum LetterState {
  WAITING,
  /** Just now being handed to the mail server. */
  CLAIMED,
  SENT,
  FAILED,
  /** Cut short while it was handed over: it may have arrived or not. Only people send it again. */
  UNCERTAIN,
  /** Not needed any more when its turn came. */
  DROPPED;

  /** Part of message keys. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean canBeRenewed() {
    return this == FAILED || this == UNCERTAIN;
  }
}
