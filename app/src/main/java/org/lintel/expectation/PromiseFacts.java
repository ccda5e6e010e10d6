package org.lintel.expectation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What else decides about a move.
 *
 * @param isToCommunity whether all owners were promised it
 * @param breaksAfterDays days after its date after which it counts as broken by itself
 */
record PromiseFacts(Instant made, boolean isToCommunity, int breaksAfterDays, Instant now) {

  /**
   * Forms tell the time in whole minutes: what was said in the minute of the promise follows it.
   */
  Instant madeMinute() {
    return made.truncatedTo(ChronoUnit.MINUTES);
  }
}
