package org.lintel.calendar;

import java.util.UUID;

/**
 * What clocks run for; opaque to this module.
 *
 * @param kind what it is, as its module calls it: {@code case}, {@code promise}, {@code visit}
 * @param community key of the community that it belongs to
 */
public record Subject(String kind, int community, UUID id) {

  public Subject {
    if (!kind.matches("[a-z][a-z-]{0,29}")) {
      throw new IllegalArgumentException("Kind of subject '" + kind + "' is not a short word");
    }
  }
}
