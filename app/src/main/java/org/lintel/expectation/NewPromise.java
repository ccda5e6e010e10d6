package org.lintel.expectation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody promises.
 *
 * @param submission id of the form, so that a form sent twice is one promise
 * @param household empty when all owners of the community are promised it
 */
public record NewPromise(
    UUID submission,
    int community,
    Optional<UUID> household,
    String words,
    Promise.Where where,
    UUID responsible,
    Instant due) {

  /** Most characters of what is promised. */
  public static final int LONGEST_WORDS = 500;
}
