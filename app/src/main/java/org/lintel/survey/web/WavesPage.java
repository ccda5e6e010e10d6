package org.lintel.survey.web;

import java.util.List;

/** The list of waves. */
public record WavesPage(List<Row> rows, boolean mayManage, boolean hasCommunities) {

  public WavesPage {
    rows = List.copyOf(rows);
  }

  /**
   * One wave, in words.
   *
   * @param standing part of a message key
   * @param kind look of the tag that tells the standing
   * @param rate empty where nobody knows who was asked
   */
  public record Row(
      String href,
      String name,
      String instrument,
      String mode,
      String standing,
      String kind,
      String period,
      String counts,
      String rate) {}
}
