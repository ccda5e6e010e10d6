package org.lintel.calendar.web;

import java.util.List;
import java.util.UUID;

/**
 * What was handed over.
 *
 * @param left what still hangs on her, in words
 * @param undone when it was taken back; empty when it was not
 */
public record HandoverPage(
    UUID id,
    UUID staff,
    String name,
    String by,
    String at,
    List<String> moved,
    List<String> left,
    String undone,
    boolean canUndo) {

  public HandoverPage {
    moved = List.copyOf(moved);
    left = List.copyOf(left);
  }
}
