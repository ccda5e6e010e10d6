package org.lintel.casework.web;

import java.util.List;
import org.lintel.platform.web.Refusals;

/** How recoveries go, by community, with the filter in the address. */
public record RecoveryReportPage(
    String from,
    String to,
    List<Option> communities,
    String community,
    List<Row> rows,
    Row whole,
    String cut,
    Refusals refusals) {

  public RecoveryReportPage {
    communities = List.copyOf(communities);
    rows = List.copyOf(rows);
  }

  /**
   * One community; of the shares, that there are too few where there are.
   *
   * @param herself how many owners said so on their own page
   */
  public record Row(
      String name, String opened, Rate called, Rate recovered, String herself, String unknown) {}

  /**
   * A share.
   *
   * @param value in per cent, or that there are too few
   * @param interval empty without a share
   * @param base k of n; empty where nothing is told
   * @param isLow whether it rests on few
   */
  public record Rate(String value, String interval, String base, boolean isLow) {}
}
