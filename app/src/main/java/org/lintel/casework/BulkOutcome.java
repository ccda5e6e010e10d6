package org.lintel.casework;

import java.util.Arrays;
import java.util.Locale;

/** What came of one of many cases, beside what the machine of a case may say itself. */
public enum BulkOutcome {
  DONE,
  /** There is no such case within reach for that. */
  OUT_OF_REACH,
  /** Somebody changed it since it was marked. */
  OVERTAKEN,
  /** Whoever should have it does not handle cases there. */
  NO_HANDLER_THERE,
  /** It is so already. */
  NOTHING_TO_DO,
  /** Nobody reads a message to a caller whom nobody knows. */
  NOBODY_TO_TELL,
  /** She wrote herself: an answer to many is none to her. */
  OWNER_WAITS_FOR_AN_ANSWER;

  /** Message key of an outcome as it is stored: one of these, or a reason of the machine. */
  public static String key(String stored) {
    return Arrays.stream(MoveRefusal.values())
        .filter(reason -> reason.name().equals(stored))
        .findFirst()
        .map(MoveRefusal::key)
        .orElse("casework.bulk.outcome." + stored.toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
