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

/** How reliable every scale is. */
@Controller
@Requires(Permission.READ_RESULTS)
class ScalesController {

  private final DrawingScales scales;

  ScalesController(DrawingScales scales) {
    this.scales = scales;
  }

  @GetMapping("/scales")
  ModelAndView show(
      Viewer viewer,
      Text text,
      @RequestParam(name = "c", defaultValue = "") List<String> communities,
      @RequestParam(name = "q", defaultValue = "") String period) {
    var filter = Filter.asked(communities, period, "", "");
    return Pages.show("insight/scales", scales.page(viewer, filter, text));
  }
}
