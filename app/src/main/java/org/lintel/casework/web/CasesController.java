package org.lintel.casework.web;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.lintel.calendar.Severity;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Text;
import org.lintel.service.CaseKind;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The list of cases: which one first? */
@Controller
@Requires(Permission.READ_CASES)
class CasesController {

  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  static final String TEMPLATE = "casework/cases";

  private final CasesPages pages;

  CasesController(CasesPages pages) {
    this.pages = pages;
  }

  @GetMapping("/cases")
  ModelAndView list(Viewer viewer, Text text, CaseQuery query) {
    var shown = pages.page(viewer, text, query);
    if (!shown.refusals().isEmpty()) {
      return Pages.refuse(TEMPLATE, shown);
    }
    boolean isBehind = shown.listing().rows().isEmpty() && !shown.listing().first().isEmpty();
    return isBehind ? Pages.seeOther(shown.address()) : Pages.show(TEMPLATE, shown);
  }

  static Optional<UUID> id(String typed) {
    return UUID_FORM.matcher(typed).matches()
        ? Optional.of(UUID.fromString(typed))
        : Optional.empty();
  }

  static Optional<CaseKind> kind(String typed) {
    return Arrays.stream(CaseKind.values())
        .filter(kind -> kind.name().equalsIgnoreCase(typed))
        .findFirst();
  }

  static Optional<Severity> severity(String typed) {
    return Arrays.stream(Severity.values())
        .filter(severity -> severity.name().equalsIgnoreCase(typed))
        .findFirst();
  }
}
