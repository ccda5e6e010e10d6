package org.lintel.casework.web;

import java.util.List;
import java.util.Optional;
import org.lintel.platform.ServicePhone;

/**
 * An incident as everybody reads it whom it touches: nothing in it is about one household.
 *
 * @param next when the next word comes, or that it is over
 * @param words what was told, the latest first
 */
public record OwnerIncidentPage(
    String place,
    Optional<ServicePhone> phone,
    String title,
    String when,
    String where,
    String next,
    List<Word> words) {

  public OwnerIncidentPage {
    words = List.copyOf(words);
  }

  /** What was told once. */
  public record Word(String what, String at, String words) {}
}
