package org.lintel.relationship.web;

import java.util.List;
import org.lintel.community.Community;
import org.lintel.platform.Paged;
import org.lintel.platform.web.Refusals;

/**
 * Which households have waited longer than planned to be spoken with.
 *
 * @param isMine whether only those are shown that the viewer looks after
 * @param contacts how often a year, as it stands in the field
 * @param plan how often a year as it is; 0 where the community keeps no plan
 */
public record ContactPlanPage(
    List<Community> communities,
    Community community,
    boolean isMine,
    Paged<Row> waiting,
    int plan,
    String contacts,
    boolean mayChange,
    Refusals refusals) {

  public ContactPlanPage {
    communities = List.copyOf(communities);
  }

  /** A household that waits; texts are empty where there is nothing to say. */
  public record Row(String href, String address, String last, String due, String manager) {}

  /** Address of this list without its page number. */
  public String address() {
    return "/contact-plan?c=" + community.code() + (isMine ? "&mine=true" : "");
  }
}
