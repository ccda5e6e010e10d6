package org.lintel.expectation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.community.Communities;
import org.lintel.community.Community;
import org.lintel.expectation.Expectation;
import org.lintel.expectation.ExpectationFilter;
import org.lintel.expectation.Expectations;
import org.lintel.expectation.KeepingExpectations;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.platform.Paging;
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

/** The register of what owners expect: which promise or which service has to change? */
@Controller
class ExpectationsController {

  private static final String TEMPLATE = "expectation/expectations";

  private final Expectations expectations;
  private final ExpectationsPages pages;
  private final KeepingExpectations keeping;
  private final Communities communities;
  private final Clock clock;

  ExpectationsController(
      Expectations expectations,
      ExpectationsPages pages,
      KeepingExpectations keeping,
      Communities communities,
      Clock clock) {
    this.expectations = expectations;
    this.pages = pages;
    this.keeping = keeping;
    this.communities = communities;
    this.clock = clock;
  }

  @GetMapping("/expectations")
  @Requires(Permission.READ_OWNERS)
  ModelAndView list(
      Viewer viewer,
      Text text,
      @RequestParam(defaultValue = "") String s,
      @RequestParam(defaultValue = "") String c,
      @RequestParam(defaultValue = "") String strength,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(defaultValue = "50") int size) {
    var filter =
        new ExpectationFilter(
            ExpectationFilter.Show.of(s), TypedText.id(c), Expectation.Strength.of(strength));
    var shown = pages.page(viewer, text, filter, new Paging(page, size), Map.of(), Refusals.none());
    if (shown.entries().rows().isEmpty() && shown.entries().total() > 0) {
      return Pages.seeOther(shown.address());
    }
    return Pages.show(TEMPLATE, shown);
  }

  /** What the owners of a community expect together. */
  @PostMapping("/expectations")
  @Requires(Permission.EDIT_OWNERS)
  ModelAndView record(
      Viewer viewer,
      Text text,
      @RequestParam Map<String, String> typed,
      HttpServletResponse response) {
    Optional<UUID> place = TypedText.id(typed.getOrDefault("c", ""));
    if (place.isEmpty()) {
      return Pages.seeOther("/expectations");
    }
    Community community = communities.find(viewer, Permission.EDIT_OWNERS, place.get());
    var whose = new ExpectationForm.Whose(community.id(), Optional.empty(), Optional.empty());
    var refusals = Refusals.none();
    LocalDate today = LocalDate.now(clock.withZone(community.zone()));
    var given = new ExpectationForm(typed).read(whose, today, refusals);
    if (given.isEmpty()) {
      var filter = new ExpectationFilter(ExpectationFilter.Show.HOLDING, place, Optional.empty());
      return Pages.refuse(
          TEMPLATE, pages.page(viewer, text, filter, Paging.first(), typed, refusals));
    }
    keeping.record(viewer, given.get());
    Notices.tell(response, "expectation.register.recorded");
    return Pages.seeOther("/expectations?c=" + place.get());
  }

  @PostMapping("/expectations/{id}/withdrawal")
  @Requires(Permission.EDIT_OWNERS)
  ModelAndView withdraw(Viewer viewer, @PathVariable UUID id, HttpServletResponse response) {
    Expectation found = expectations.findToChange(viewer, id);
    boolean isNew = keeping.withdraw(viewer, found);
    Notices.tell(
        response,
        isNew ? "expectation.register.withdrawn" : "expectation.register.withdrawn-before");
    return Pages.seeOther(
        found
            .of()
            .household()
            .map(household -> "/owners/" + household + "/ledger")
            .orElse("/expectations?c=" + found.place().community()));
  }
}
