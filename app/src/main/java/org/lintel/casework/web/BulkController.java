package org.lintel.casework.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.casework.ActingOnMany;
import org.lintel.casework.BulkAct;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Notices;
import org.lintel.platform.web.OrganisationNames;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** One act on the cases that were marked in the list. */
@Controller
@Requires({Permission.HANDLE_CASES, Permission.ASSIGN_CASES})
class BulkController {

  private static final String TEMPLATE = "casework/bulk";

  private final ActingOnMany acting;
  private final BulkPages pages;
  private final OrganisationNames organisations;
  private final Clock clock;

  BulkController(
      ActingOnMany acting, BulkPages pages, OrganisationNames organisations, Clock clock) {
    this.acting = acting;
    this.pages = pages;
    this.organisations = organisations;
    this.clock = clock;
  }

  /** Which act, with how many; nothing is done yet. */
  @PostMapping("/cases/bulk/form")
  ModelAndView form(
      Viewer viewer,
      Text text,
      @RequestParam(defaultValue = "") List<String> mark,
      @RequestParam Map<String, String> typed) {
    var form = BulkForm.of(mark, typed);
    var refusals = form.refusals();
    var page = pages.page(viewer, text, form, false, refusals);
    return refusals.isEmpty() ? Pages.show(TEMPLATE, page) : Pages.refuse(TEMPLATE, page);
  }

  @PostMapping("/cases/bulk")
  ModelAndView act(
      Viewer viewer,
      Text text,
      @RequestParam(defaultValue = "") List<String> mark,
      @RequestParam Map<String, String> typed,
      HttpServletResponse response) {
    var form = BulkForm.of(mark, typed);
    var refusals = form.refusals();
    LocalDate today = LocalDate.now(clock.withZone(organisations.zone()));
    Optional<BulkAct> act = refusals.isEmpty() ? form.read(refusals, today) : Optional.empty();
    if (act.isEmpty()) {
      return Pages.refuse(TEMPLATE, pages.page(viewer, text, form, false, refusals));
    }
    String step = typed.getOrDefault("step", "");
    if (act.get() instanceof BulkAct.Message && !step.equals("send")) {
      boolean isPreview = !step.equals("edit");
      return Pages.show(TEMPLATE, pages.page(viewer, text, form, isPreview, Refusals.none()));
    }
    acting.act(viewer, form.submission(), form.marked(), act.get());
    Notices.tell(response, "casework.bulk.over");
    String result = "/cases/bulk/" + form.submission();
    return Pages.seeOther(
        UriComponentsBuilder.fromPath(result)
            .queryParam("back", "{back}")
            .encode()
            .buildAndExpand(form.back())
            .toUriString());
  }

  @GetMapping("/cases/bulk/{run}")
  ModelAndView result(
      Viewer viewer,
      Text text,
      @PathVariable UUID run,
      @RequestParam(defaultValue = "") String back) {
    var list = Back.of(Map.of("back", back), CaseAddress.PATH);
    return Pages.show(
        "casework/bulk-result", pages.result(viewer, text, acting.of(viewer, run), list));
  }
}
