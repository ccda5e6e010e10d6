package org.lintel.casework;

import java.util.UUID;

/** Who makes a move. */
public sealed interface Actor {

  /** Whoever holds the case's link. */
  record Owner() implements Actor {}

  record Staff(UUID id) implements Actor {}

  /** Time that passed without a word. */
  record Silence() implements Actor {}
}
