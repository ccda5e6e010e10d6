package org.lintel.casework.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintel.casework.IntakeLimits;
import org.lintel.casework.TakingInACase;
import org.lintel.community.Communities;
import org.lintel.community.Community;
import org.lintel.community.Household;
import org.lintel.community.Households;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Notices;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Intake at the desk: whose is it, what is it; also for a caller whom nobody knows. */
@Controller
@Requires(Permission.HANDLE_CASES)
class NewCasesController {

  private static final String TEMPLATE = "casework/new-case";

  private final NewCasePages pages;
  private final Communities communities;
  private final Households households;
  private final CaseWords words;
  private final TakingInACase taking;
  private final CallbackCases callbacks;
  private final IntakeLimits limits;

  NewCasesController(
      NewCasePages pages,
      Communities communities,
      Households households,
      CaseWords words,
      TakingInACase taking,
      CallbackCases callbacks,
      IntakeLimits limits) {
    this.pages = pages;
    this.communities = communities;
    this.households = households;
    this.words = words;
    this.taking = taking;
    this.callbacks = callbacks;
    this.limits = limits;
  }

  @GetMapping("/cases/new")
  ModelAndView form(
      Viewer viewer,
      Text text,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String household,
      @RequestParam(defaultValue = "") String recovery,
      @RequestParam(defaultValue = "") String c) {
    Optional<UUID> home = CasesController.id(household);
    Optional<UUID> place = CasesController.id(c);
    if (home.isPresent() && viewer.may(Permission.READ_OWNERS)) {
      return Pages.show(
          TEMPLATE,
          pages.form(
              viewer,
              text,
              at(viewer, home.get()),
              NewCaseFields.after(recovery),
              Refusals.none()));
    }
    if (place.isPresent()) {
      var community = communities.find(viewer, Permission.HANDLE_CASES, place.get());
      return Pages.show(
          TEMPLATE,
          pages.form(
              viewer,
              text,
              new NewCasePages.At(community, Optional.empty()),
              NewCaseFields.empty(),
              Refusals.none()));
    }
    return Pages.show(TEMPLATE, pages.search(viewer, q));
  }

  @PostMapping("/cases")
  ModelAndView take(Viewer viewer, Text text, NewCaseFields fields, HttpServletResponse response) {
    Optional<UUID> home = CasesController.id(NewCaseFields.text(fields.household()));
    Optional<UUID> place = CasesController.id(NewCaseFields.text(fields.community()));
    if (home.isEmpty() && place.isEmpty()) {
      return Pages.seeOther("/cases/new");
    }
    var at =
        home.isPresent()
            ? at(viewer, home.get())
            : new NewCasePages.At(
                communities.find(viewer, Permission.HANDLE_CASES, place.orElseThrow()),
                Optional.empty());
    var refusals = Refusals.none();
    var given = fields.read(whose(at, fields), words.catalogue(), refusals);
    if (given.isEmpty()) {
      return Pages.refuse(TEMPLATE, pages.form(viewer, text, at, fields, refusals));
    }
    Optional<IntakeLimits.Reached> reached = limits.reached(given.get(), Optional.empty());
    UUID id = taking.byStaff(viewer, given.get());
    callbacks.becameACase(viewer, NewCaseFields.text(fields.recovery()), id);
    if (reached.isPresent()) {
      String warning = "casework.intake.warned." + reached.get().kind().key();
      Notices.tell(response, warning, reached.get().most());
    } else {
      Notices.tell(response, "casework.new.taken");
    }
    return Pages.seeOther("/cases/" + id);
  }

  private NewCasePages.At at(Viewer viewer, UUID id) {
    Household household = households.find(viewer, Permission.READ_OWNERS, id);
    Community community =
        communities.find(viewer, Permission.HANDLE_CASES, household.community().uuid());
    return new NewCasePages.At(community, Optional.of(household));
  }

  private static NewCaseFields.Whose whose(NewCasePages.At at, NewCaseFields fields) {
    List<Household.Member> today = at.household().map(Household::today).orElse(List.of());
    Optional<UUID> member =
        CasesController.id(NewCaseFields.text(fields.member()))
            .filter(id -> today.stream().anyMatch(one -> one.id().equals(id)));
    return new NewCaseFields.Whose(at.community().id(), at.household().map(Household::id), member);
  }
}
