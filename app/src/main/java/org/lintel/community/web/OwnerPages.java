package org.lintel.community.web;

import java.util.List;
import org.lintel.community.Doubles;
import org.lintel.community.Household;
import org.lintel.community.HouseholdForm;
import org.lintel.community.Households;
import org.lintel.community.MemberForm;
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

  OwnerPages(Households households, Doubles doubles) {
    this.households = households;
    this.doubles = doubles;
  }

  /** What was typed into the forms of the page. */
  record Typed(HouseholdForm form, MemberForm member, String day) {

    static Typed nothing(Household household) {
      return new Typed(HouseholdForm.of(household), MemberForm.empty(), "");
    }
  }

  ModelAndView show(Viewer viewer, Household household, boolean isOpened) {
    return Pages.show(
        SHOW, page(viewer, household, Typed.nothing(household), isOpened, Refusals.none()));
  }

  ModelAndView refuse(Viewer viewer, Household household, Typed typed, Refusals refusals) {
    return Pages.refuse(SHOW, page(viewer, household, typed, false, refusals));
  }

  private OwnerPage page(
      Viewer viewer, Household household, Typed typed, boolean isOpened, Refusals refusals) {
    return new OwnerPage(
        household,
        typed.form(),
        typed.member(),
        typed.day(),
        isOpened,
        viewer.may(Permission.ERASE_PERSON),
        doublesOf(viewer, household),
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
