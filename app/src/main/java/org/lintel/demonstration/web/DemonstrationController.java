package org.lintel.demonstration.web;

import org.lintel.demonstration.RemovingTheDemonstration;
import org.lintel.demonstration.RemovingTheDemonstration.Outcome;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.platform.NotFound;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.OpenToAll;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Refusals;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Says what the demonstration is, and removes it. */
@Controller
@Requires(Permission.MANAGE_DEMONSTRATION)
class DemonstrationController {

  private static final String TEMPLATE = "demonstration/show";

  private final RemovingTheDemonstration removing;

  DemonstrationController(RemovingTheDemonstration removing) {
    this.removing = removing;
  }

  @GetMapping("/demonstration")
  ModelAndView show(Viewer viewer) {
    refuseElsewhere(viewer);
    return Pages.show(TEMPLATE, new DemonstrationPage(Refusals.none()));
  }

  @PostMapping("/demonstration/removal")
  ModelAndView remove(Viewer viewer, @RequestParam(defaultValue = "") String confirmed) {
    refuseElsewhere(viewer);
    if (confirmed.isEmpty()) {
      return refuse("confirmed", "demonstration.unconfirmed");
    }
    return switch (removing.remove()) {
      case Outcome.Removed _ -> Pages.seeOther("/demonstration/removed");
      case Outcome.Working(int jobs) -> refuse("", "demonstration.working", jobs);
    };
  }

  /** For whoever was signed in to it: nobody knows them any more. */
  @GetMapping("/demonstration/removed")
  @OpenToAll
  ModelAndView removed() {
    return Pages.show("demonstration/removed", new RemovedPage());
  }

  private static ModelAndView refuse(String field, String key, Object... arguments) {
    var refusals = Refusals.none().add(field, key, arguments);
    return Pages.refuse(TEMPLATE, new DemonstrationPage(refusals));
  }

  private void refuseElsewhere(Viewer viewer) {
    if (!removing.isPossible(viewer)) {
      throw new NotFound("demonstration");
    }
  }
}
