package org.lintel.insight.web;

import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.insight.NewcomersGuide;
import org.lintel.platform.Viewer;
import org.lintel.platform.setting.PublicAddress;
import org.lintel.platform.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Leads a newcomer from an empty installation to a first score. */
@Controller
@Requires(Permission.MANAGE_SURVEYS)
class StartController {

  private final NewcomersGuide guide;
  private final PublicAddress address;

  StartController(NewcomersGuide guide, PublicAddress address) {
    this.guide = guide;
    this.address = address;
  }

  @GetMapping("/start")
  ModelAndView show(Viewer viewer) {
    return Pages.show(
        "insight/start",
        StartPage.of(
            guide.progress(viewer), address.isSet(), viewer.may(Permission.MANAGE_SETTINGS)));
  }
}
