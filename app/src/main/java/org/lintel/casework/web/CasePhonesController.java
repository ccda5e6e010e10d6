package org.lintel.casework.web;

import java.util.UUID;
import org.lintel.casework.Cases;
import org.lintel.casework.RevealingACaller;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Shows whom to call about a case. */
@Controller
@Requires(Permission.HANDLE_CASES)
class CasePhonesController {

  private final Cases cases;
  private final RevealingACaller revealing;

  CasePhonesController(Cases cases, RevealingACaller revealing) {
    this.cases = cases;
    this.revealing = revealing;
  }

  /** A POST, because each look is written down. */
  @PostMapping("/cases/{id}/phone")
  ModelAndView phone(Viewer viewer, @PathVariable UUID id) {
    var found = cases.find(viewer, Permission.HANDLE_CASES, id);
    String phone = revealing.reveal(viewer, found).orElse("");
    return Pages.show(
        "casework/phone",
        new CasePhonePage("/cases/" + id, "#" + found.code(), found.reporter().name(), phone));
  }
}
