package org.lintel.calendar.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.lintel.calendar.KeepingRules;
import org.lintel.calendar.RuleForm;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Notices;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Rules for clocks: how much time there is for what, and who hears when it runs out. */
@Controller
@Requires(Permission.MANAGE_SETTINGS)
class ClockRulesController {

  private static final String SHOW = "calendar/rule";

  private final KeepingRules rules;
  private final ClockRulesPages pages;

  ClockRulesController(KeepingRules rules, ClockRulesPages pages) {
    this.rules = rules;
    this.pages = pages;
  }

  @GetMapping("/clock-rules")
  ModelAndView list(
      Viewer viewer,
      @RequestParam(defaultValue = "") String c,
      @RequestParam(defaultValue = "complaint") String kind,
      @RequestParam(defaultValue = "NORMAL") String severity,
      @RequestParam(defaultValue = "") String at,
      Text text) {
    var page = pages.list(viewer, new ClockRulesPage.Trial(c, kind, severity, at), text);
    return page.refusals().isEmpty()
        ? Pages.show("calendar/rules", page)
        : Pages.refuse("calendar/rules", page);
  }

  @GetMapping("/clock-rules/new")
  ModelAndView form(Viewer viewer, Text text) {
    return show(viewer, Optional.empty(), RuleForms.fresh(), Refusals.none(), text);
  }

  @PostMapping("/clock-rules")
  ModelAndView add(
      Viewer viewer,
      @RequestParam MultiValueMap<String, String> typed,
      Text text,
      HttpServletResponse response) {
    RuleForm form = RuleForms.of(typed);
    Refusals refusals = rules.add(viewer, form);
    if (!refusals.isEmpty()) {
      return show(viewer, Optional.empty(), form, refusals, text);
    }
    Notices.tell(response, "calendar.rules.added");
    return Pages.seeOther("/clock-rules");
  }

  @GetMapping("/clock-rules/{rule}")
  ModelAndView show(Viewer viewer, @PathVariable UUID rule, Text text) {
    var form = RuleForms.of(rules.versions(rule).getFirst(), pages.communities(viewer), text);
    return show(viewer, Optional.of(rule), form, Refusals.none(), text);
  }

  @PostMapping("/clock-rules/{rule}")
  ModelAndView change(
      Viewer viewer,
      @PathVariable UUID rule,
      @RequestParam MultiValueMap<String, String> typed,
      Text text,
      HttpServletResponse response) {
    var now = rules.versions(rule).getFirst();
    RuleForm form = RuleForms.of(typed);
    Refusals refusals = rules.change(viewer, rule, RuleForms.kept(now, form, text));
    if (!refusals.isEmpty()) {
      return show(viewer, Optional.of(rule), form, refusals, text);
    }
    Notices.tell(response, "calendar.rules.changed");
    return Pages.seeOther("/clock-rules/" + rule);
  }

  private ModelAndView show(
      Viewer viewer, Optional<UUID> rule, RuleForm form, Refusals refusals, Text text) {
    var page = pages.one(viewer, rule, form, refusals, text);
    return refusals.isEmpty() ? Pages.show(SHOW, page) : Pages.refuse(SHOW, page);
  }
}
