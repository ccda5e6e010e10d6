package org.lintel.expectation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.community.Household;
import org.lintel.community.Households;
import org.lintel.expectation.KeepingExpectations;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Notices;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The ledger of a household: what it expects, what it was promised, what happened. */
@Controller
class LedgerController {

  private static final String TEMPLATE = "expectation/ledger";

  private final Households households;
  private final LedgerPages pages;
  private final KeepingExpectations keeping;
  private final Clock clock;

  LedgerController(
      Households households, LedgerPages pages, KeepingExpectations keeping, Clock clock) {
    this.households = households;
    this.pages = pages;
    this.keeping = keeping;
    this.clock = clock;
  }

  @GetMapping("/owners/{household}/ledger")
  @Requires(Permission.READ_OWNERS)
  ModelAndView show(Viewer viewer, Text text, @PathVariable UUID household) {
    var found = households.find(viewer, Permission.READ_OWNERS, household);
    return Pages.show(TEMPLATE, pages.page(viewer, text, found, Map.of(), Refusals.none()));
  }

  @PostMapping("/owners/{household}/expectations")
  @Requires(Permission.EDIT_OWNERS)
  ModelAndView record(
      Viewer viewer,
      Text text,
      @PathVariable UUID household,
      @RequestParam Map<String, String> typed,
      HttpServletResponse response) {
    var found = households.find(viewer, Permission.EDIT_OWNERS, household);
    Optional<UUID> member =
        TypedText.id(typed.getOrDefault("member", ""))
            .flatMap(found::member)
            .map(Household.Member::id);
    var whose = new ExpectationForm.Whose(found.community().id(), Optional.of(found.id()), member);
    var refusals = Refusals.none();
    LocalDate today = LocalDate.now(clock.withZone(found.community().zone()));
    var given = new ExpectationForm(typed).read(whose, today, refusals);
    if (given.isEmpty()) {
      return Pages.refuse(TEMPLATE, pages.page(viewer, text, found, typed, refusals));
    }
    keeping.record(viewer, given.get());
    Notices.tell(response, "expectation.register.recorded");
    return Pages.seeOther("/owners/" + household + "/ledger");
  }
}
