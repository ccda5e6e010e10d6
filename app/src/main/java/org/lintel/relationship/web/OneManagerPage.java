package org.lintel.relationship.web;

import java.util.List;
import org.lintel.community.Household;
import org.lintel.identity.StaffOfPlaces.Colleague;
import org.lintel.platform.web.Refusals;

/**
 * Who looks after one household, and who did.
 *
 * @param chosen id of the colleague who stands in the choice; empty for none
 */
public record OneManagerPage(
    Household household,
    List<Colleague> colleagues,
    String chosen,
    List<Period> periods,
    Refusals refusals) {

  public OneManagerPage {
    colleagues = List.copyOf(colleagues);
    periods = List.copyOf(periods);
  }

  public String owner() {
    return "/owners/" + household.id();
  }

  public String action() {
    return owner() + "/account-manager";
  }

  /** For how long somebody looked after it; until is empty while it lasts. */
  public record Period(String name, String since, String until, String by) {}
}
