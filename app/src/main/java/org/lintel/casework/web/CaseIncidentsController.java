package org.lintel.casework.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.lintel.casework.Cases;
import org.lintel.casework.Incidents;
import org.lintel.casework.LinkingToIncidents;
import org.lintel.casework.ServiceCase;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Notices;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Says from the page of a case that it is about an incident, or that it is not. */
@Controller
@Requires(Permission.HANDLE_CASES)
class CaseIncidentsController {

  private final Cases cases;
  private final Incidents incidents;
  private final LinkingToIncidents linking;
  private final CasePages pages;

  CaseIncidentsController(
      Cases cases, Incidents incidents, LinkingToIncidents linking, CasePages pages) {
    this.cases = cases;
    this.incidents = incidents;
    this.linking = linking;
    this.pages = pages;
  }

  @PostMapping("/cases/{id}/incident")
  ModelAndView link(
      Viewer viewer,
      Text text,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String incident,
      @RequestParam(defaultValue = "") String same,
      HttpServletResponse response) {
    var found = cases.find(viewer, Permission.HANDLE_CASES, id);
    if (same.isEmpty()) {
      return refuse(viewer, text, found, "casework.incident.same.unconfirmed");
    }
    boolean isLinked =
        CasesController.id(incident)
            .map(chosen -> linking.link(viewer, found, incidents.find(viewer, chosen)))
            .orElse(false);
    if (!isLinked) {
      return refuse(viewer, text, found, "casework.incident.unfit");
    }
    Notices.tell(response, "casework.incident.linked", 1, 1);
    return Pages.seeOther("/cases/" + id);
  }

  @PostMapping("/cases/{id}/incident/removal")
  ModelAndView unlink(
      Viewer viewer, Text text, @PathVariable UUID id, HttpServletResponse response) {
    var found = cases.find(viewer, Permission.HANDLE_CASES, id);
    if (!linking.unlink(viewer, found)) {
      return refuse(viewer, text, found, "casework.incident.unfit");
    }
    Notices.tell(response, "casework.incident.unlinked");
    return Pages.seeOther("/cases/" + id);
  }

  private ModelAndView refuse(Viewer viewer, Text text, ServiceCase found, String why) {
    return Pages.refuse(
        CaseController.TEMPLATE,
        pages.page(
            viewer,
            text,
            found,
            new CasePage.Typed("incident", Map.of()),
            Refusals.none().add("incident-same", why)));
  }
}
