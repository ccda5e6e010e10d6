package org.lintel.expectation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What came of a move. */
public sealed interface MovedPromise {

  /** It was made; the promise stands so from now on. */
  record To(PromiseTerms terms) implements MovedPromise {}

  record Refused(PromiseRefusal reason) implements MovedPromise {}

  /**
   * All of a promise that a move can change.
   *
   * @param due when it is or was due; moves with consent only
   * @param announced a day that the owner was told without her consent
   * @param renegotiations how often its date moved
   */
  record PromiseTerms(
      PromiseState state,
      UUID responsible,
      Instant due,
      Optional<Instant> announced,
      int renegotiations) {

    PromiseTerms with(PromiseState next) {
      return new PromiseTerms(next, responsible, due, Optional.empty(), renegotiations);
    }
  }
}
