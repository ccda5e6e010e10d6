package org.lintel.relationship;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * For how long somebody looked after a household.
 *
 * @param until when it ended; empty while it lasts
 * @param by who gave it to her
 * @param introduceBy until when she introduces herself; empty where nobody was before her
 * @param introducedAt when she had met the household
 */
public record ManagedPeriod(
    UUID id,
    UUID staff,
    Instant since,
    Optional<Instant> until,
    UUID by,
    Optional<Instant> introduceBy,
    Optional<Instant> introducedAt) {

  /** Whether she has still to introduce herself. */
  public boolean isToIntroduce() {
    return until.isEmpty() && introduceBy.isPresent() && introducedAt.isEmpty();
  }
}
