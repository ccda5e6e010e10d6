package org.lintel.casework.web;

import java.util.List;

/** Who can be given what, for whoever answers for them. */
public record DutyPage(List<Line> lines) {

  public DutyPage {
    lines = List.copyOf(lines);
  }

  /**
   * One colleague.
   *
   * @param load cases in hand, and how many she can have
   * @param skills names of what she can handle
   */
  public record Line(
      String href,
      String handover,
      String name,
      boolean takesCases,
      boolean isAway,
      String load,
      boolean isFull,
      String skills,
      String areas) {}
}
