package org.lintel.channel;

import java.time.Instant;
import java.util.Optional;

/**
 * How long a notice to an owner is of use; what waits longer is not sent any more.
 *
 * @param thread a newer notice of the same thread takes the place of one that still waits; empty
 *     for none
 * @param until after which it would only puzzle; empty for as long as its kind is of use
 */
public record Lasting(String thread, Optional<Instant> until) {

  public static final Lasting USUAL = new Lasting("", Optional.empty());

  private static final int LONGEST_THREAD = 100;

  public Lasting {
    if (thread.length() > LONGEST_THREAD) {
      throw new IllegalArgumentException(
          "a thread has up to " + LONGEST_THREAD + " characters: " + thread);
    }
  }
}
