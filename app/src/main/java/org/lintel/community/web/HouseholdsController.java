package org.lintel.community.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.community.Household;
import org.lintel.community.HouseholdTrait;
import org.lintel.community.Households;
import org.lintel.community.KeepingHouseholds;
import org.lintel.community.KeepingHouseholds.Entered;
import org.lintel.community.KeepingProfiles;
import org.lintel.community.MemberForm;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Notices;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Refusals;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One household: its page, its facts, moving out, changing the owner. */
@Controller
@Requires(Permission.EDIT_OWNERS)
class HouseholdsController {

  private final Households households;
  private final KeepingHouseholds keeping;
  private final KeepingProfiles profiles;
  private final OwnerPages pages;
  private final TimelinesOfOwners timelines;
  private final AuditTrail audit;

  HouseholdsController(
      Households households,
      KeepingHouseholds keeping,
      KeepingProfiles profiles,
      OwnerPages pages,
      TimelinesOfOwners timelines,
      AuditTrail audit) {
    this.households = households;
    this.keeping = keeping;
    this.profiles = profiles;
    this.pages = pages;
    this.timelines = timelines;
    this.audit = audit;
  }

  @GetMapping("/owners/{household}")
  @Requires(Permission.READ_OWNERS)
  ModelAndView show(
      Viewer viewer,
      @PathVariable UUID household,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String before) {
    var found = households.find(viewer, Permission.READ_OWNERS, household);
    return pages.show(viewer, found, timelines.of(viewer, found, kind, before));
  }

  /** Numbers are shown whole to those who call; each look is written down. */
  @PostMapping("/owners/{household}/contacts/opening")
  @Requires({Permission.EDIT_OWNERS, Permission.CALL_BACK})
  ModelAndView open(Viewer viewer, @PathVariable UUID household) {
    var found = households.findWithContacts(viewer, Permission.READ_OWNERS, household);
    audit.append(viewer.id(), "contacts-shown", household.toString(), Map.of());
    return pages.open(viewer, found);
  }

  @PostMapping("/owners/{household}")
  ModelAndView change(
      Viewer viewer,
      @PathVariable UUID household,
      OwnersController.HouseholdFields fields,
      HttpServletResponse response) {
    Household found = find(viewer, household);
    Refusals refusals = keeping.change(viewer, found, fields.form());
    var typed = OwnerPages.Typed.facts(fields.form());
    return done(viewer, found, typed, refusals, response, "changed");
  }

  @PostMapping("/owners/{household}/departure")
  ModelAndView moveOut(
      Viewer viewer,
      @PathVariable UUID household,
      @RequestParam(defaultValue = "") String day,
      HttpServletResponse response) {
    Household found = find(viewer, household);
    Refusals refusals = keeping.moveOut(viewer, found, day);
    var typed = OwnerPages.Typed.of(OwnerPage.Task.DEPARTURE, found, MemberForm.empty(), day);
    return done(viewer, found, typed, refusals, response, "moved-out");
  }

  @PostMapping("/owners/{household}/succession")
  ModelAndView changeOwner(
      Viewer viewer,
      @PathVariable UUID household,
      @RequestParam(defaultValue = "") String day,
      OwnersController.MemberFields fields,
      HttpServletResponse response) {
    Household found = find(viewer, household);
    return switch (keeping.changeOwner(viewer, found, day, fields.form())) {
      case Entered.Done done -> {
        Notices.tell(response, "community.household.owner-changed");
        yield Pages.seeOther("/owners/" + done.household());
      }
      case Entered.Refused refused ->
          pages.refuse(
              viewer,
              found,
              OwnerPages.Typed.of(OwnerPage.Task.SUCCESSION, found, fields.form(), day),
              refused.refusals());
    };
  }

  @PostMapping("/owners/{household}/profile")
  ModelAndView changeProfile(
      Viewer viewer,
      @PathVariable UUID household,
      @RequestParam(defaultValue = "") List<String> traits,
      HttpServletResponse response) {
    Household found = find(viewer, household);
    profiles.change(
        viewer,
        found,
        traits.stream()
            .map(name -> OwnersController.named(HouseholdTrait.values(), name))
            .flatMap(Optional::stream)
            .toList());
    Notices.tell(response, "community.profile.changed");
    return Pages.seeOther("/owners/" + household + "#profile");
  }

  private Household find(Viewer viewer, UUID household) {
    return households.find(viewer, Permission.EDIT_OWNERS, household);
  }

  private ModelAndView done(
      Viewer viewer,
      Household household,
      OwnerPages.Typed typed,
      Refusals refusals,
      HttpServletResponse response,
      String act) {
    if (!refusals.isEmpty()) {
      return pages.refuse(viewer, household, typed, refusals);
    }
    Notices.tell(response, "community.household." + act);
    return Pages.seeOther("/owners/" + household.id());
  }
}
