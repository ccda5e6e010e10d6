package org.lintel.community.web;

import java.util.List;
import org.lintel.platform.web.Refusals;

/** The homes that an owner can choose from. */
public record OwnerHomesPage(String back, List<Line> homes, Refusals refusals) {

  public OwnerHomesPage {
    homes = List.copyOf(homes);
  }

  /**
   * One home.
   *
   * @param who her name, masked
   */
  public record Line(String member, String place, String address, String who, boolean isCurrent) {}
}
