package org.lintel.casework;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What everybody whom an incident touches was told.
 *
 * @param nextWord when they hear the next
 * @param job that brings it to the households; empty before there is one
 */
public record IncidentWord(
    int number,
    Instant at,
    Kind kind,
    UUID staff,
    String words,
    Instant expectedUntil,
    Optional<Instant> nextWord,
    Optional<UUID> job) {

  public static final int LONGEST = 1000;

  /** Which of the three things there are to tell. */
  public enum Kind {
    DECLARED,
    UPDATE,
    ENDED;

    /** Part of message keys. */
    public String key() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
