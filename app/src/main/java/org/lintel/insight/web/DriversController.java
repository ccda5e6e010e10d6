package org.lintel.insight.web;

import java.util.List;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.measurement.DriverLevel;
import org.lintel.measurement.DriverOutcome;
import org.lintel.measurement.Filter;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What drives recommendation and satisfaction: what to improve first. */
@Controller
@Requires(Permission.READ_RESULTS)
class DriversController {

  private final DrawingDrivers drivers;

  DriversController(DrawingDrivers drivers) {
    this.drivers = drivers;
  }

  @GetMapping("/drivers")
  ModelAndView show(
      Viewer viewer,
      Text text,
      @RequestParam(name = "c", defaultValue = "") List<String> communities,
      @RequestParam(name = "q", defaultValue = "") String period,
      @RequestParam(name = "of", defaultValue = "") String outcome,
      @RequestParam(name = "by", defaultValue = "") String level) {
    var asked =
        new DrawingDrivers.Asked(
            Filter.asked(communities, period, "", ""),
            DriverOutcome.named(outcome).orElse(DriverOutcome.RECOMMENDATION),
            DriverLevel.named(level).orElse(DriverLevel.ITEMS));
    return Pages.show("insight/drivers", drivers.page(viewer, asked, text));
  }
}
