package org.lintel.community.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.lintel.community.Household;
import org.lintel.community.Households;
import org.lintel.community.Members;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Notices;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Refusals;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The people of a household. */
@Controller
@Requires(Permission.EDIT_OWNERS)
class MembersController {

  private final Households households;
  private final Members members;
  private final OwnerPages pages;

  MembersController(Households households, Members members, OwnerPages pages) {
    this.households = households;
    this.members = members;
    this.pages = pages;
  }

  @PostMapping("/owners/{household}/members")
  ModelAndView add(
      Viewer viewer,
      @PathVariable UUID household,
      OwnersController.MemberFields fields,
      HttpServletResponse response) {
    Household found = find(viewer, household);
    Refusals refusals = members.add(viewer, found, fields.form());
    var typed = OwnerPages.Typed.of(OwnerPage.Task.ADD, found, fields.form(), "");
    return entered(viewer, found, typed, refusals, response, "added");
  }

  @PostMapping("/owners/{household}/members/{member}")
  ModelAndView change(
      Viewer viewer,
      @PathVariable UUID household,
      @PathVariable UUID member,
      OwnersController.MemberFields fields,
      HttpServletResponse response) {
    Household found = find(viewer, household);
    Refusals refusals = members.change(viewer, found, member, fields.form());
    var typed = OwnerPages.Typed.edited(member, found, fields.form());
    return entered(viewer, found, typed, refusals, response, "changed");
  }

  @PostMapping("/owners/{household}/members/{member}/departure")
  ModelAndView end(
      Viewer viewer,
      @PathVariable UUID household,
      @PathVariable UUID member,
      HttpServletResponse response) {
    members.end(viewer, find(viewer, household), member);
    return done(household, response, "left");
  }

  @PostMapping("/owners/{household}/members/{member}/decision")
  ModelAndView decide(
      Viewer viewer,
      @PathVariable UUID household,
      @PathVariable UUID member,
      HttpServletResponse response) {
    members.decide(viewer, find(viewer, household), member);
    return done(household, response, "decides");
  }

  @PostMapping("/owners/{household}/contacts/{contact}/removal")
  ModelAndView removeContact(
      Viewer viewer,
      @PathVariable UUID household,
      @PathVariable UUID contact,
      HttpServletResponse response) {
    members.removeContact(viewer, find(viewer, household), contact);
    return done(household, response, "contact-removed");
  }

  private Household find(Viewer viewer, UUID household) {
    return households.find(viewer, Permission.EDIT_OWNERS, household);
  }

  private ModelAndView entered(
      Viewer viewer,
      Household household,
      OwnerPages.Typed typed,
      Refusals refusals,
      HttpServletResponse response,
      String act) {
    if (!refusals.isEmpty()) {
      return pages.refuse(viewer, household, typed, refusals);
    }
    return done(household.id(), response, act);
  }

  private static ModelAndView done(UUID household, HttpServletResponse response, String act) {
    Notices.tell(response, "community.member." + act);
    return Pages.seeOther("/owners/" + household);
  }
}
