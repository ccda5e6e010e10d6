package org.lintel.expectation.web;

import java.util.List;

/** Promises as their owner reads them: what, who, by when, and what became of it. */
public record OwnerPromises(List<Line> lines) {

  public OwnerPromises {
    lines = List.copyOf(lines);
  }

  /**
   * One promise.
   *
   * @param who answers for it
   * @param note how late it is, why, or when it was kept
   * @param version that a change must name
   * @param withdraw where she says that she no longer wants it; empty where that cannot be said
   */
  public record Line(
      String words,
      String who,
      String due,
      String standing,
      String note,
      int version,
      String withdraw) {}
}
