package org.lintel.identity.web;

import java.util.List;
import java.util.UUID;
import org.lintel.platform.Paged;

/** The list of staff. */
public record StaffPage(String words, Paged<Line> staff, String address) {

  /**
   * One member of staff.
   *
   * @param phone masked; empty when none is known
   * @param state part of a message key
   */
  public record Line(
      UUID id, String name, String email, String phone, String state, List<Held> held) {

    public Line {
      held = List.copyOf(held);
    }
  }

  /** A role and the name of the part of the portfolio it holds for. */
  public record Held(UUID id, String roleKey, String node) {}
}
