package org.lintel.channel;

import java.util.UUID;

/**
 * What letters are about.
 *
 * @param kind names the {@link LetterWriter}
 * @param id the thing itself, known to the writer
 * @param round 0 for the first letter, then one for each reminder
 */
public record Occasion(String kind, UUID id, int round) {

  public Occasion {
    if (round < 0) {
      throw new IllegalArgumentException("round " + round + " is below 0");
    }
  }
}
