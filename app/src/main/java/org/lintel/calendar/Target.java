package org.lintel.calendar;

import java.time.Instant;

/** What a clock runs towards. */
sealed interface Target {

  /** So much time, as a rule gives it. */
  record Within(Allowance allowance) implements Target {}

  /** The instant that a person promised; nothing stops the time towards it. */
  record Until(Instant due) implements Target {}
}
