package org.lintel.statistics;

/**
 * What can honestly be said about a quantity: a {@link Figure} with its interval, or {@link
 * NotEnough} answers to say anything. Never zero and never not-a-number in place of a missing
 * figure.
 */
public sealed interface Estimate permits Figure, NotEnough {

  /** Number of answers; whether it may be shown is decided by {@link #floor()}. */
  long n();

  /** What the number of answers allows to publish. */
  default PublicationFloor floor() {
    return PublicationFloor.of(n());
  }
}
