package org.lintel.casework.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.lintel.casework.CaseView;
import org.lintel.casework.CaseViews;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Notices;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Keeps filters of the list of cases under a name; sharing one is for those who give cases out.
 * Words that were searched for are not kept: they may be the name of an owner.
 */
@Controller
@Requires(Permission.READ_CASES)
class CaseViewsController {

  private final CaseViews views;
  private final CasesPages pages;

  CaseViewsController(CaseViews views, CasesPages pages) {
    this.views = views;
    this.pages = pages;
  }

  @PostMapping("/cases/views")
  ModelAndView keep(
      Viewer viewer,
      Text text,
      CaseQuery query,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String shared,
      HttpServletResponse response) {
    boolean isShared = !shared.isEmpty() && viewer.may(Permission.ASSIGN_CASES);
    var typed = new TypedText(name);
    var refusals = query.refusals();
    boolean isNamed = typed.need(refusals, "name", CaseView.LONGEST_NAME);
    var address = query.withoutWords().address();
    if (isNamed
        && refusals.isEmpty()
        && views.keep(viewer, typed.line(), address.query(), isShared) == CaseViews.Kept.TOO_MANY) {
      refusals.add("name", "casework.view.many", CaseView.MOST);
    }
    if (!refusals.isEmpty()) {
      var kept = new CasesPages.TypedView(name, !shared.isEmpty());
      return Pages.refuse(
          CasesController.TEMPLATE, pages.page(viewer, text, query, kept, refusals));
    }
    Notices.tell(response, "casework.view.kept", typed.line());
    return Pages.seeOther(query.address().list());
  }

  @PostMapping("/cases/views/{view}/removal")
  ModelAndView remove(Viewer viewer, @PathVariable UUID view, HttpServletResponse response) {
    views.remove(viewer, view, viewer.may(Permission.ASSIGN_CASES));
    Notices.tell(response, "casework.view.removed");
    return Pages.seeOther(CaseAddress.PATH);
  }
}
