package org.lintel.expectation;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** How a promise stands at a moment: its state, read together with its date. */
public enum PromiseStanding {
  AHEAD,
  DUE_SOON,
  LATE,
  KEPT,
  KEPT_LATE,
  BROKEN,
  WITHDRAWN;

  /** From when on a promise is due soon. */
  public static final Duration SOON = Duration.ofHours(24);

  /** A promise is late from the moment after its date. */
  public static PromiseStanding of(PromiseState state, Instant due, Instant now) {
    return switch (state) {
      case PromiseState.Open _ -> ofOpen(due, now);
      case PromiseState.Kept(String _, Instant at) -> at.isAfter(due) ? KEPT_LATE : KEPT;
      case PromiseState.Broken _ -> BROKEN;
      case PromiseState.Withdrawn _ -> WITHDRAWN;
    };
  }

  private static PromiseStanding ofOpen(Instant due, Instant now) {
    if (now.isAfter(due)) {
      return LATE;
    }
    return now.isBefore(due.minus(SOON)) ? AHEAD : DUE_SOON;
  }

  /** Part of message keys. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
