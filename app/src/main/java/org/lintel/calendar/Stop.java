package org.lintel.calendar;

import java.time.Instant;

/** Time that stands still. One that has not ended yet lasts until {@link Instant#MAX}. */
record Stop(Instant from, Instant until, PauseReason reason) {

  boolean isOpen() {
    return until.equals(Instant.MAX);
  }
}
