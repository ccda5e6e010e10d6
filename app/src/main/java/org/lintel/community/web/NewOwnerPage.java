package org.lintel.community.web;

import java.util.List;
import org.lintel.community.Community;
import org.lintel.community.HouseholdForm;
import org.lintel.community.MemberForm;
import org.lintel.platform.web.Refusals;

/** A household being entered by hand. */
public record NewOwnerPage(
    List<Community> communities,
    String community,
    HouseholdForm form,
    MemberForm member,
    Refusals refusals) {

  public NewOwnerPage {
    communities = List.copyOf(communities);
  }
}
