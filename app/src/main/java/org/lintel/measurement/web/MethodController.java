package org.lintel.measurement.web;

import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.measurement.method.MethodPages;
import org.lintel.platform.NotFound;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** How figures are computed, in plain words, each with an example that a test computes. */
@Controller
@Requires(Permission.READ_RESULTS)
class MethodController {

  @GetMapping(MethodPages.ADDRESS)
  ModelAndView list(Text text) {
    return Pages.show("measurement/method", MethodPages.index(text));
  }

  @GetMapping(MethodPages.ADDRESS + "/{page}")
  ModelAndView show(@PathVariable String page, Text text) {
    return Pages.show(
        "measurement/method",
        MethodPages.page(page, text).orElseThrow(() -> new NotFound("method " + page)));
  }
}
