package org.lintel.insight.web;

import java.util.List;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.measurement.Filter;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What owners expect, what they experience and whether they would recommend the company. */
@Controller
@Requires(Permission.READ_RESULTS)
class CockpitController {

  private final DrawingTheCockpit cockpit;

  CockpitController(DrawingTheCockpit cockpit) {
    this.cockpit = cockpit;
  }

  @GetMapping("/cockpit")
  ModelAndView show(
      Viewer viewer,
      Text text,
      @RequestParam(name = "c", defaultValue = "") List<String> communities,
      @RequestParam(name = "q", defaultValue = "") String period,
      @RequestParam(name = "vs", defaultValue = "") String against,
      @RequestParam(name = "aim", defaultValue = "") String aim) {
    var filter = Filter.asked(communities, period, against, aim);
    return Pages.show("insight/cockpit", cockpit.page(viewer, filter, text));
  }

  @GetMapping("/cockpit/items")
  ModelAndView items(
      Viewer viewer,
      Text text,
      @RequestParam(name = "c", defaultValue = "") List<String> communities,
      @RequestParam(name = "q", defaultValue = "") String period,
      @RequestParam(name = "vs", defaultValue = "") String against,
      @RequestParam(name = "aim", defaultValue = "") String aim) {
    var filter = Filter.asked(communities, period, against, aim);
    return Pages.show("insight/items", cockpit.items(viewer, filter, text));
  }
}
