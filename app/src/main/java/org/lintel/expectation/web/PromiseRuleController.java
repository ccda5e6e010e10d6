package org.lintel.expectation.web;

import jakarta.servlet.http.HttpServletResponse;
import org.lintel.expectation.PromiseRules;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Notices;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Refusals;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** After how many days a promise that nobody speaks of counts as broken. */
@Controller
@Requires(Permission.MANAGE_CATALOGUE)
class PromiseRuleController {

  private static final String TEMPLATE = "expectation/rule";

  private final PromiseRules rules;

  PromiseRuleController(PromiseRules rules) {
    this.rules = rules;
  }

  @GetMapping("/promises/rule")
  ModelAndView show() {
    return Pages.show(
        TEMPLATE, new PromiseRulePage(String.valueOf(rules.breaksAfterDays()), Refusals.none()));
  }

  @PostMapping("/promises/rule")
  ModelAndView change(
      Viewer viewer, @RequestParam(defaultValue = "") String days, HttpServletResponse response) {
    int number = days.strip().matches("\\d{1,3}") ? Integer.parseInt(days.strip()) : 0;
    if (number < 1 || number > PromiseRules.MOST_DAYS) {
      var refusals =
          Refusals.none().add("days", "expectation.rule.outside", days, PromiseRules.MOST_DAYS);
      return Pages.refuse(TEMPLATE, new PromiseRulePage(days, refusals));
    }
    rules.breakAfter(viewer, number);
    Notices.tell(response, "expectation.rule.changed", number);
    return Pages.seeOther("/promises");
  }
}
