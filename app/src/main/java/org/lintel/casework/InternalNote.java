package org.lintel.casework;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Something in the timeline that only staff read. No page for owners knows this type.
 *
 * @param words what was written, or codes that the page puts into words
 */
public record InternalNote(UUID id, Instant at, Kind kind, Optional<UUID> staff, String words) {

  /** What staff tell each other. */
  public enum Kind {
    NOTE,
    ASSESSED,
    ASSIGNED,
    RELEASED,
    ESCALATED,
    LINKED,
    READ,
    /** A rule gave it to somebody. */
    PLACED,
    /** The rules found nobody. */
    POOLED;

    /** Part of message keys. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
