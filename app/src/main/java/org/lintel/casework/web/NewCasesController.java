package org.lintel.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintel.casework.DeskDraftKey;
import org.lintel.casework.IntakeLimits;
import org.lintel.community.Household;
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
  private final NewCasePlaces places;
  private final CaseWords words;
  private final NewCaseDrafts drafts;
  private final CallbackCases callbacks;
  private final IntakeLimits limits;

  NewCasesController(
      NewCasePages pages,
      NewCasePlaces places,
      CaseWords words,
      NewCaseDrafts drafts,
      CallbackCases callbacks,
      IntakeLimits limits) {
    this.pages = pages;
    this.places = places;
    this.words = words;
    this.drafts = drafts;
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
              viewer, text, places.household(viewer, home.get()), NewCaseFields.after(recovery)));
    }
    if (place.isPresent()) {
      return Pages.show(
          TEMPLATE,
          pages.form(viewer, text, places.community(viewer, place.get()), NewCaseFields.empty()));
    }
    return Pages.show(TEMPLATE, pages.search(viewer, q));
  }

  @PostMapping("/cases")
  ModelAndView take(
      Viewer viewer,
      Text text,
      NewCaseFields fields,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<NewCasePages.At> where = places.at(viewer, fields);
    if (where.isEmpty()) {
      return Pages.seeOther("/cases/new");
    }
    NewCasePages.At at = where.get();
    var refusals = Refusals.none();
    var given = fields.read(whose(at, fields), words.catalogue(), refusals);
    DeskDraftKey draft = drafts.key(viewer, at, fields);
    drafts.receive(draft, SentPhotos.of(request), text, refusals);
    if (given.isEmpty() || !refusals.isEmpty()) {
      drafts.keep(draft, fields);
      return Pages.refuse(TEMPLATE, pages.refused(viewer, text, at, fields, refusals));
    }
    Optional<IntakeLimits.Reached> reached = limits.reached(given.get(), Optional.empty());
    UUID id = drafts.takeIn(viewer, draft, given.get());
    callbacks.becameACase(viewer, NewCaseFields.text(fields.recovery()), id);
    if (reached.isPresent()) {
      String warning = "casework.intake.warned." + reached.get().kind().key();
      Notices.tell(response, warning, reached.get().most());
    } else {
      Notices.tell(response, "casework.new.taken");
    }
    return Pages.seeOther("/cases/" + id);
  }

  private static NewCaseFields.Whose whose(NewCasePages.At at, NewCaseFields fields) {
    List<Household.Member> today = at.household().map(Household::today).orElse(List.of());
    Optional<UUID> member =
        CasesController.id(NewCaseFields.text(fields.member()))
            .filter(id -> today.stream().anyMatch(one -> one.id().equals(id)));
    return new NewCaseFields.Whose(at.community().id(), at.household().map(Household::id), member);
  }
}
