package org.lintel.measurement.web;

import java.util.List;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.measurement.Metric;
import org.lintel.platform.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The catalogue of definitions. */
@Controller
@Requires(Permission.READ_RESULTS)
class MetricsController {

  @GetMapping("/metrics")
  ModelAndView list() {
    return Pages.show("measurement/metrics", new MetricsPage(List.of(Metric.values())));
  }
}
