package org.lintel.community.web;

import java.util.List;
import org.lintel.community.Household;
import org.lintel.platform.web.Refusals;

/** A member who may be the same as another of the household. */
public record MemberMergePage(Household household, Household.Member member, Refusals refusals) {

  public List<Household.Member> others() {
    return household.today().stream().filter(each -> !each.id().equals(member.id())).toList();
  }

  public String address() {
    return "/owners/" + household.id();
  }
}
