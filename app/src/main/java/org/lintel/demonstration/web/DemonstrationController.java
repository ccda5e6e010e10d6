package org.lintel.demonstration.web;

import org.lintel.demonstration.DemonstrationRemoval;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.platform.NotFound;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Removes the demonstration, and nothing else. */
@Controller
@Requires(Permission.MANAGE_DEMONSTRATION)
class DemonstrationController {

  private final DemonstrationRemoval removal;

  DemonstrationController(DemonstrationRemoval removal) {
    this.removal = removal;
  }

  @GetMapping("/demonstration")
  ModelAndView show(Viewer viewer) {
    refuseElsewhere(viewer);
    return Pages.show("demonstration/show", new DemonstrationPage());
  }

  @PostMapping("/demonstration/removal")
  ModelAndView remove(Viewer viewer) {
    refuseElsewhere(viewer);
    removal.remove(viewer);
    return Pages.seeOther("/");
  }

  private void refuseElsewhere(Viewer viewer) {
    if (!removal.isPossible(viewer)) {
      throw new NotFound("demonstration");
    }
  }
}
