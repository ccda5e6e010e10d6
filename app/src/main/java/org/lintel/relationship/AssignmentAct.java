package org.lintel.relationship;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody gave households to account managers, one or many at once.
 *
 * @param place building and entrance that were chosen; empty where the act was about other things
 * @param staff name of whoever was given them; empty where there were several
 * @param given how many households changed hands
 * @param undoneAt when it was taken back; empty while it stands
 */
public record AssignmentAct(
    UUID id,
    Kind kind,
    String place,
    Optional<UUID> staff,
    int given,
    UUID by,
    Instant at,
    Optional<Instant> undoneAt) {

  /** How households are given. */
  public enum Kind {
    ONE,
    PLACE,
    IMPORT,
    HANDOVER;

    /** Part of message keys. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
