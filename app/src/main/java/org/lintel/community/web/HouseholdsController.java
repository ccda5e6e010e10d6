package org.lintel.community.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lintel.community.Household;
import org.lintel.community.HouseholdForm;
import org.lintel.community.Households;
import org.lintel.community.KeepingHouseholds;
import org.lintel.community.KeepingHouseholds.Entered;
import org.lintel.community.MemberForm;
import org.lintel.community.MergingHouseholds;
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

/** One household: its page, its facts, moving out, changing the owner, merging. */
@Controller
@Requires(Permission.EDIT_OWNERS)
class HouseholdsController {

  private static final String SHOW = "community/owner";

  private final Households households;
  private final KeepingHouseholds keeping;
  private final MergingHouseholds merging;
  private final AuditTrail audit;

  HouseholdsController(
      Households households,
      KeepingHouseholds keeping,
      MergingHouseholds merging,
      AuditTrail audit) {
    this.households = households;
    this.keeping = keeping;
    this.merging = merging;
    this.audit = audit;
  }

  @GetMapping("/owners/{household}")
  @Requires(Permission.READ_OWNERS)
  ModelAndView show(Viewer viewer, @PathVariable UUID household) {
    var found = households.find(viewer, Permission.READ_OWNERS, household);
    return Pages.show(SHOW, page(viewer, found, false));
  }

  /** Numbers are shown whole to those who call; each look is written down. */
  @PostMapping("/owners/{household}/contacts/opening")
  @Requires({Permission.EDIT_OWNERS, Permission.CALL_BACK})
  ModelAndView open(Viewer viewer, @PathVariable UUID household) {
    var found = households.findWithContacts(viewer, Permission.READ_OWNERS, household);
    audit.append(viewer.id(), "contacts-shown", household.toString(), Map.of());
    return Pages.show(SHOW, page(viewer, found, found.knowsPeople()));
  }

  @PostMapping("/owners/{household}")
  ModelAndView change(
      Viewer viewer,
      @PathVariable UUID household,
      OwnersController.HouseholdFields fields,
      HttpServletResponse response) {
    Household found = find(viewer, household);
    Refusals refusals = keeping.change(viewer, found, fields.form());
    return done(
        viewer, found, fields.form(), MemberForm.empty(), "", refusals, response, "changed");
  }

  @PostMapping("/owners/{household}/departure")
  ModelAndView moveOut(
      Viewer viewer,
      @PathVariable UUID household,
      @RequestParam(defaultValue = "") String day,
      HttpServletResponse response) {
    Household found = find(viewer, household);
    Refusals refusals = keeping.moveOut(viewer, found, day);
    return done(
        viewer,
        found,
        HouseholdForm.of(found),
        MemberForm.empty(),
        day,
        refusals,
        response,
        "moved-out");
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
          Pages.refuse(
              SHOW,
              page(viewer, found, HouseholdForm.of(found), fields.form(), day, refused.refusals()));
    };
  }

  @GetMapping("/owners/{household}/merger/{other}")
  ModelAndView previewMerge(Viewer viewer, @PathVariable UUID household, @PathVariable UUID other) {
    Household kept = find(viewer, household);
    Household gone = find(viewer, other);
    return Pages.show("community/merge", new MergePage(kept, gone, merging.refusals(kept, gone)));
  }

  @PostMapping("/owners/{household}/merger/{other}")
  ModelAndView merge(
      Viewer viewer,
      @PathVariable UUID household,
      @PathVariable UUID other,
      HttpServletResponse response) {
    Household kept = find(viewer, household);
    Household gone = find(viewer, other);
    Refusals refusals = merging.merge(viewer, kept, gone);
    if (!refusals.isEmpty()) {
      return Pages.refuse("community/merge", new MergePage(kept, gone, refusals));
    }
    Notices.tell(response, "community.merge.done");
    return Pages.seeOther("/owners/" + household);
  }

  private Household find(Viewer viewer, UUID household) {
    return households.find(viewer, Permission.EDIT_OWNERS, household);
  }

  private ModelAndView done(
      Viewer viewer,
      Household household,
      HouseholdForm form,
      MemberForm member,
      String day,
      Refusals refusals,
      HttpServletResponse response,
      String act) {
    if (!refusals.isEmpty()) {
      return Pages.refuse(SHOW, page(viewer, household, form, member, day, refusals));
    }
    Notices.tell(response, "community.household." + act);
    return Pages.seeOther("/owners/" + household.id());
  }

  private OwnerPage page(Viewer viewer, Household household, boolean isOpened) {
    return new OwnerPage(
        household,
        HouseholdForm.of(household),
        MemberForm.empty(),
        "",
        isOpened,
        viewer.may(Permission.ERASE_PERSON),
        doubles(viewer, household),
        Refusals.none());
  }

  private OwnerPage page(
      Viewer viewer,
      Household household,
      HouseholdForm form,
      MemberForm member,
      String day,
      Refusals refusals) {
    return new OwnerPage(
        household,
        form,
        member,
        day,
        false,
        viewer.may(Permission.ERASE_PERSON),
        doubles(viewer, household),
        refusals);
  }

  private List<Household> doubles(Viewer viewer, Household household) {
    return household.mayEdit()
        ? merging.doubles(household).stream()
            .map(id -> households.find(viewer, Permission.READ_OWNERS, id))
            .toList()
        : List.of();
  }
}
