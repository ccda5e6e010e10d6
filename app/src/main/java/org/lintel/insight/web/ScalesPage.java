package org.lintel.insight.web;

import java.util.List;

/**
 * How reliable the scales of a selection are.
 *
 * @param reason why there is none; empty when there are
 * @param refresh where the page asks for itself again while it is computed; empty otherwise
 * @param note data cut, and what the figures mean
 * @param query filters of the page, for the way to how each figure is computed
 */
public record ScalesPage(
    boolean isEmpty,
    boolean isCut,
    String subtitle,
    CockpitPage.Choices choices,
    String reason,
    String help,
    String refresh,
    List<Row> rows,
    String note,
    String query) {

  public ScalesPage {
    rows = List.copyOf(rows);
  }

  /**
   * One scale.
   *
   * @param kind how the verdict is coloured
   */
  public record Row(
      String name,
      String side,
      String items,
      String n,
      String alpha,
      String omega,
      String around,
      String verdict,
      String kind) {}
}
