package org.lintel.calendar.web;

import java.util.UUID;
import org.lintel.calendar.LookingAtClocks;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Why something is due when it is: all clocks of one thing, to be read and printed. */
@Controller
@Requires(Permission.READ_CASES)
class ClocksController {

  private final LookingAtClocks looking;

  ClocksController(LookingAtClocks looking) {
    this.looking = looking;
  }

  @GetMapping("/clocks/{subject}")
  ModelAndView show(Viewer viewer, @PathVariable UUID subject, Text text) {
    var found = looking.at(viewer, subject);
    var clocks =
        found.explanations().stream()
            .map(explanation -> ExplainedClock.of(explanation, text))
            .toList();
    return Pages.show("calendar/clocks", ClocksPage.of(found, clocks, text));
  }
}
