package org.lintel.insight.web;

import java.util.List;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.measurement.Filter;
import org.lintel.measurement.Metric;
import org.lintel.platform.NotFound;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How a figure is computed; the address has the filters of the page it stands on. */
@Controller
@Requires(Permission.READ_RESULTS)
class ComputationController {

  private final DrawingComputations computations;

  ComputationController(DrawingComputations computations) {
    this.computations = computations;
  }

  @GetMapping("/metrics/{metric}")
  ModelAndView show(
      Viewer viewer,
      Text text,
      @PathVariable String metric,
      @RequestParam(name = "c", defaultValue = "") List<String> communities,
      @RequestParam(name = "q", defaultValue = "") String period,
      @RequestParam(name = "vs", defaultValue = "") String against,
      @RequestParam(name = "aim", defaultValue = "") String aim,
      @RequestParam(name = "part", defaultValue = "") String part) {
    Metric found = Metric.of(metric).orElseThrow(() -> new NotFound("metric " + metric));
    var filter = Filter.asked(communities, period, against, aim);
    return Pages.show("insight/computation", computations.page(viewer, found, filter, part, text));
  }
}
