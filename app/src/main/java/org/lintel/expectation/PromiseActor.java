package org.lintel.expectation;

import java.util.UUID;

/** Who moves a promise. */
public sealed interface PromiseActor {

  /** Whoever it was made to. */
  record Owner() implements PromiseActor {}

  record Staff(UUID id) implements PromiseActor {}

  /** Time that passed after it was due. */
  record Time() implements PromiseActor {}
}
