package org.lintel.casework;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.lintel.service.Classifier;

/**
 * Something that many households suffer at once: a lift down, the water off.
 *
 * @param words what residents were told first
 * @param script what staff say on the telephone
 * @param nextWord when everybody hears the next thing
 * @param word number of the last thing that was told
 */
public record Incident(
    UUID id,
    boolean isPlanned,
    Classifier classifier,
    String words,
    String script,
    Instant begins,
    Instant expectedUntil,
    Optional<Instant> nextWord,
    Optional<Instant> ended,
    int word,
    ZoneId zone) {

  public boolean isOver() {
    return ended.isPresent();
  }
}
