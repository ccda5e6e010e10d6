package org.lintel.casework.recovery;

import java.util.UUID;

/**
 * Something that can be offered to an owner who was let down.
 *
 * @param preset one that Lintel ships, called by its message as long as {@code name} is empty
 * @param costFen what one costs the company
 */
public record Gesture(UUID id, String preset, String name, int costFen, boolean isOffered) {

  public static final int LONGEST_NAME = 60;
  public static final int MOST_FEN = 10_000_000;
}
