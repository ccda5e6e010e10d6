package org.lintel.expectation;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that became of a promise, as staff and the owner read it.
 *
 * @param staff who did it, or who answers for it now; empty when no member of staff did it
 * @param until the date that the entry tells of
 * @param word how and when the owner said what the entry rests on
 */
public record PromiseEntry(
    UUID id,
    Instant at,
    Kind kind,
    Author author,
    Optional<UUID> staff,
    String words,
    Optional<Instant> until,
    Optional<OwnersWord> word) {

  /** Who made it. */
  public enum Author {
    OWNER,
    STAFF,
    TIME
  }

  /** What can become of a promise. */
  public enum Kind {
    MADE,
    KEPT,
    RENEGOTIATED,
    ANNOUNCED,
    BROKEN,
    WITHDRAWN,
    REOPENED,
    ENTRUSTED;

    /** Part of message keys. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
