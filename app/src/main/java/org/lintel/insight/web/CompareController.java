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

/** Communities and periods against each other, with the methods that keep a comparison fair. */
@Controller
@Requires(Permission.READ_RESULTS)
class CompareController {

  private final DrawingComparisons comparisons;

  CompareController(DrawingComparisons comparisons) {
    this.comparisons = comparisons;
  }

  @GetMapping("/compare")
  ModelAndView show(
      Viewer viewer,
      Text text,
      @RequestParam(name = "c", defaultValue = "") List<String> communities,
      @RequestParam(name = "q", defaultValue = "") String period,
      @RequestParam(name = "vs", defaultValue = "") String against,
      @RequestParam(name = "aim", defaultValue = "") String aim) {
    var filter = Filter.asked(communities, period, against, aim);
    return Pages.show("insight/compare", comparisons.page(viewer, filter, text));
  }
}
