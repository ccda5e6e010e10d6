package org.lintel.casework;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Something in the timeline that only staff read. No page for owners knows this type.
 *
 * @param words what was written, or codes that the page puts into words
 */
public record InternalNote(UUID id, Instant at, Kind kind, Optional<UUID> staff, String words) {

  /** Whether nobody of the staff wrote it. */
  public boolean isBySystem() {
    return kind == Kind.CALLED || kind == Kind.RESUMED || kind == Kind.OVER_LIMIT;
  }

  /** Whose names stand in it. */
  public List<UUID> people() {
    return kind == Kind.CALLED ? ClockNote.read(words).told() : staff.stream().toList();
  }

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
    POOLED,
    /** A clock called somebody; codes of a {@link ClockNote}. */
    CALLED,
    /** It waited for longer than it may, and time goes on. */
    RESUMED,
    /** It came in beyond a limit because it presses; the code of the limit. */
    OVER_LIMIT;

    /** Part of message keys. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
