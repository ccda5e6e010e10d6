package org.lintel.relationship.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.lintel.community.Household;
import org.lintel.community.Households;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.identity.StaffMembers;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Notices;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Refusals;
import org.lintel.relationship.AssigningHouseholds;
import org.lintel.relationship.AssigningHouseholds.Assigned;
import org.lintel.relationship.ManagedPeriod;
import org.lintel.relationship.ManagedPeriods;
import org.lintel.relationship.PossibleManagers;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Gives one household to somebody. */
@Controller
@Requires(Permission.ASSIGN_ACCOUNT_MANAGERS)
class OneManagerController {

  private static final String TEMPLATE = "relationship/account-manager";

  private final Households households;
  private final AssigningHouseholds assigning;
  private final PossibleManagers possible;
  private final ManagedPeriods periods;
  private final StaffMembers staff;

  OneManagerController(
      Households households,
      AssigningHouseholds assigning,
      PossibleManagers possible,
      ManagedPeriods periods,
      StaffMembers staff) {
    this.households = households;
    this.assigning = assigning;
    this.possible = possible;
    this.periods = periods;
    this.staff = staff;
  }

  @GetMapping("/owners/{household}/account-manager")
  ModelAndView show(Viewer viewer, @PathVariable UUID household) {
    Household found = find(viewer, household);
    String chosen =
        periods
            .today(found.community().id(), found.id())
            .map(period -> period.staff().toString())
            .orElse("");
    return Pages.show(TEMPLATE, page(found, chosen, Refusals.none()));
  }

  @PostMapping("/owners/{household}/account-manager")
  ModelAndView assign(
      Viewer viewer,
      @PathVariable UUID household,
      @RequestParam(name = "colleague", defaultValue = "") String colleague,
      HttpServletResponse response) {
    Household found = find(viewer, household);
    return switch (assigning.assign(viewer, found, Typed.id(colleague))) {
      case Assigned.Refused refused ->
          Pages.refuse(TEMPLATE, page(found, colleague, refused.refusals()));
      case Assigned.Done _ -> {
        Notices.tell(response, "relationship.manager.assigned");
        yield Pages.seeOther("/owners/" + household);
      }
    };
  }

  private Household find(Viewer viewer, UUID household) {
    return households.find(viewer, Permission.ASSIGN_ACCOUNT_MANAGERS, household);
  }

  private OneManagerPage page(Household household, String chosen, Refusals refusals) {
    List<ManagedPeriod> all = periods.of(household.community().id(), household.id());
    var names =
        staff.names(
            all.stream()
                .flatMap(period -> Stream.of(period.staff(), period.by()))
                .distinct()
                .toList());
    var zone = household.community().zone();
    return new OneManagerPage(
        household,
        possible.of(household.community().id()),
        chosen,
        all.stream()
            .map(period ->
                new OneManagerPage.Period(
                    names.getOrDefault(period.staff(), ""),
                    LocalDate.ofInstant(period.since(), zone).toString(),
                    period.until().map(at -> LocalDate.ofInstant(at, zone).toString()).orElse(""),
                    names.getOrDefault(period.by(), "")))
            .toList(),
        refusals);
  }

  /** What was typed, as ids. */
  static final class Typed {

    private Typed() {}

    static Optional<UUID> id(String typed) {
      try {
        return typed.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(typed));
      } catch (IllegalArgumentException _) {
        return Optional.empty();
      }
    }
  }
}
