package org.lintel.casework.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.lintel.casework.IntakeLimits.Kind;
import org.lintel.casework.IntakeRules;
import org.lintel.casework.IntakeRules.Limits;
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

/** How much comes in before more is asked to wait. */
@Controller
@Requires(Permission.MANAGE_CATALOGUE)
class IntakeLimitsController {

  private static final String TEMPLATE = "casework/intake-limits";

  private final IntakeRules rules;

  IntakeLimitsController(IntakeRules rules) {
    this.rules = rules;
  }

  @GetMapping("/intake-limits")
  ModelAndView show() {
    Limits now = rules.now();
    return Pages.show(
        TEMPLATE,
        new IntakeLimitsPage(
            Arrays.stream(Kind.values())
                .map(kind -> new IntakeLimitsPage.Line(kind.key(), String.valueOf(now.of(kind))))
                .toList(),
            Refusals.none()));
  }

  @PostMapping("/intake-limits")
  ModelAndView change(
      Viewer viewer, @RequestParam Map<String, String> typed, HttpServletResponse response) {
    var refusals = Refusals.none();
    Map<Kind, Integer> read = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      read.put(kind, number(kind, typed.getOrDefault(kind.key(), "").strip(), refusals));
    }
    if (!refusals.isEmpty()) {
      return Pages.refuse(
          TEMPLATE,
          new IntakeLimitsPage(
              Arrays.stream(Kind.values())
                  .map(kind ->
                      new IntakeLimitsPage.Line(kind.key(), typed.getOrDefault(kind.key(), "")))
                  .toList(),
              refusals));
    }
    rules.change(
        viewer,
        new Limits(
            read.getOrDefault(Kind.HOUSEHOLD, 0),
            read.getOrDefault(Kind.SAME_PROBLEM, 0),
            read.getOrDefault(Kind.PHONE, 0),
            read.getOrDefault(Kind.NETWORK, 0),
            read.getOrDefault(Kind.CHANNEL, 0)));
    Notices.tell(response, "casework.intake.changed");
    return Pages.seeOther("/intake-limits");
  }

  private static int number(Kind kind, String typed, Refusals refusals) {
    int number = typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : 0;
    int largest = Limits.largest(kind);
    if (number < 1 || number > largest) {
      refusals.add(kind.key(), "casework.intake.outside", typed, largest);
    }
    return number;
  }
}
