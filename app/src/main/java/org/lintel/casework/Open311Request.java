package org.lintel.casework;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A case as programs of others know it.
 *
 * @param key of the program that brought it; empty when staff showed a case to the public
 * @param isPublic whether everybody may see it
 * @param hasWords whether words and media link may be shown, because a person has read them
 * @param solvedBy when it is due to be solved, while that is known
 */
public record Open311Request(
    ServiceCase found,
    Optional<UUID> key,
    Optional<Open311Report.Point> point,
    String building,
    String mediaUrl,
    Publication publication,
    boolean isPublic,
    boolean hasWords,
    Optional<Instant> solvedBy) {

  /** Who decides whether everybody may see it. */
  public enum Publication {
    /** Repairs at common places are shown. */
    BY_RULE,
    SHOWN,
    HIDDEN
  }
}
