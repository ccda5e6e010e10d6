package org.lintel.measurement;

import java.time.Instant;

/**
 * Where an analysis of a selection stands.
 *
 * @param <T> its result
 */
public sealed interface Analysis<T> {

  /**
   * It is there.
   *
   * @param dataCut when the last answer that is in it was stored
   * @param isRenewed answers came since, and it is being made again
   */
  record Made<T>(T result, Instant dataCut, boolean isRenewed) implements Analysis<T> {}

  /** It is being made for the first time. */
  record InTheMaking<T>() implements Analysis<T> {}

  /** Making it failed; it is tried again later. */
  record Failed<T>() implements Analysis<T> {}
}
