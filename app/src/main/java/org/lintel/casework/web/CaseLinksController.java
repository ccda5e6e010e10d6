package org.lintel.casework.web;

import java.util.UUID;
import org.lintel.casework.CaseLinks;
import org.lintel.casework.Cases;
import org.lintel.casework.ShowingTheLink;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.QrCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Hands the owner's link to staff, who hand it to the owner. */
@Controller
@Requires(Permission.HANDLE_CASES)
class CaseLinksController {

  private final Cases cases;
  private final CaseLinks links;
  private final ShowingTheLink showing;

  CaseLinksController(Cases cases, CaseLinks links, ShowingTheLink showing) {
    this.cases = cases;
    this.links = links;
    this.showing = showing;
  }

  /** A POST, because each look is written down. */
  @PostMapping("/cases/{id}/link")
  ModelAndView link(Viewer viewer, @PathVariable UUID id) {
    var found = cases.find(viewer, Permission.HANDLE_CASES, id);
    var shown =
        showing
            .show(viewer, found)
            .map(address -> new CaseLinkPage.Shown(address, QrCode.of(address)));
    return Pages.show(
        "casework/link",
        new CaseLinkPage("/cases/" + id, "#" + found.code(), shown, links.hasAddress()));
  }
}
