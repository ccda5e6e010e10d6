package org.lintel.measurement;

import java.time.Instant;

/**
 * By which answers are known again: how many they are, and when the last of them was stored or
 * changed. Where the stamps of the rollups and of what was made of the rows differ, it is made
 * again.
 */
record Stamp(long answers, Instant dataCut) {

  Stamp and(Stamp other) {
    return new Stamp(
        answers + other.answers, dataCut.isBefore(other.dataCut) ? other.dataCut : dataCut);
  }
}
