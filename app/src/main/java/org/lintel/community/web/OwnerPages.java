package org.lintel.community.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintel.community.Doubles;
import org.lintel.community.Household;
import org.lintel.community.HouseholdForm;
import org.lintel.community.HouseholdPart;
import org.lintel.community.Households;
import org.lintel.community.MemberForm;
import org.lintel.community.owner.OwnerWishes;
import org.lintel.identity.Permission;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Refusals;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Shows the page of one household, as it is or with a form that was refused. */
@Component
class OwnerPages {

  private static final String SHOW = "community/owner";

  private final Households households;
  private final Doubles doubles;
  private final List<HouseholdPart> parts;
  private final TimelinesOfOwners timelines;
  private final OwnerWishes wishes;

  OwnerPages(
      Households households,
      Doubles doubles,
      List<HouseholdPart> parts,
      TimelinesOfOwners timelines,
      OwnerWishes wishes) {
    this.households = households;
    this.doubles = doubles;
    this.parts = parts.stream().sorted(Comparator.comparingInt(HouseholdPart::order)).toList();
    this.timelines = timelines;
    this.wishes = wishes;
  }

  /** What was typed into the forms of the page. */
  record Typed(
      OwnerPage.Task task,
      Optional<UUID> edited,
      HouseholdForm form,
      MemberForm member,
      String day) {

    static Typed nothing(Household household) {
      return of(OwnerPage.Task.NONE, household, MemberForm.empty(), "");
    }

    static Typed of(OwnerPage.Task task, Household household, MemberForm member, String day) {
      return new Typed(task, Optional.empty(), HouseholdForm.of(household), member, day);
    }

    static Typed facts(HouseholdForm form) {
      return new Typed(OwnerPage.Task.FACTS, Optional.empty(), form, MemberForm.empty(), "");
    }

    static Typed edited(UUID member, Household household, MemberForm form) {
      var facts = HouseholdForm.of(household);
      return new Typed(OwnerPage.Task.EDIT, Optional.of(member), facts, form, "");
    }
  }

  /** The page with the piece of the timeline that was asked for. */
  ModelAndView show(Viewer viewer, Household household, TimelineOfOwner timeline) {
    return Pages.show(
        SHOW, page(viewer, household, Typed.nothing(household), false, timeline, Refusals.none()));
  }

  /** The page with numbers as far as the household carries them. */
  ModelAndView open(Viewer viewer, Household household) {
    return Pages.show(
        SHOW,
        page(
            viewer,
            household,
            Typed.nothing(household),
            household.knowsPeople(),
            timelines.latest(viewer, household),
            Refusals.none()));
  }

  ModelAndView refuse(Viewer viewer, Household household, Typed typed, Refusals refusals) {
    var timeline = timelines.latest(viewer, household);
    return Pages.refuse(SHOW, page(viewer, household, typed, false, timeline, refusals));
  }

  private OwnerPage page(
      Viewer viewer,
      Household household,
      Typed typed,
      boolean isOpened,
      TimelineOfOwner timeline,
      Refusals refusals) {
    return new OwnerPage(
        household,
        typed.form(),
        typed.member(),
        typed.day(),
        typed.task(),
        typed.edited(),
        isOpened,
        viewer.may(Permission.ERASE_PERSON),
        doublesOf(viewer, household),
        parts.stream().flatMap(part -> part.of(viewer, household).stream()).toList(),
        timeline,
        wishes.of(
            household.community().id(),
            household.today().stream().map(Household.Member::person).toList()),
        refusals);
  }

  private List<Household> doublesOf(Viewer viewer, Household household) {
    return household.mayEdit()
        ? doubles.of(household).stream()
            .map(id -> households.find(viewer, Permission.READ_OWNERS, id))
            .toList()
        : List.of();
  }
}
