package org.lintel.casework.web;

import java.util.List;
import org.lintel.casework.recovery.Recoveries;
import org.lintel.platform.Paged;

/**
 * Owners to call back, what is due first.
 *
 * @param address of this list with its filter, without the page
 */
public record CallbackListPage(
    Paged<Row> rows,
    Recoveries.Show show,
    List<Option> communities,
    String community,
    String address,
    Rights rights) {

  public CallbackListPage {
    communities = List.copyOf(communities);
  }

  /** What else the viewer can open from here. */
  public record Rights(boolean hasReport, boolean hasRules) {}

  /**
   * One owner.
   *
   * @param phone masked; empty where there is none
   * @param due until when, or how late
   * @param tries how often nobody answered, and when the next try is; may be empty
   */
  public record Row(
      String href,
      String who,
      String home,
      String community,
      String reasons,
      String phone,
      String due,
      boolean isLate,
      String tries) {}

  public Recoveries.Show[] shows() {
    return Recoveries.Show.values();
  }

  /** Another part of the list, in the same community. */
  public String showing(Recoveries.Show other) {
    return "/callbacks?s=" + other.key() + (community.isEmpty() ? "" : "&c=" + community);
  }
}
