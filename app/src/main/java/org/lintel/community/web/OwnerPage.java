package org.lintel.community.web;

import java.util.List;
import org.lintel.community.Household;
import org.lintel.community.HouseholdForm;
import org.lintel.community.MemberForm;
import org.lintel.platform.web.Refusals;

/**
 * One household.
 *
 * @param isOpened whether numbers are shown whole
 * @param doubles households that may be the same
 */
public record OwnerPage(
    Household household,
    HouseholdForm form,
    MemberForm member,
    String day,
    boolean isOpened,
    boolean mayErase,
    List<Household> doubles,
    Refusals refusals) {

  public OwnerPage {
    doubles = List.copyOf(doubles);
  }

  public String address() {
    return "/owners/" + household.id();
  }

  public String address(Household.Member of) {
    return address() + "/members/" + of.id();
  }
}
