package org.lintel.casework.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.lintel.calendar.Severity;
import org.lintel.casework.CaseFilter;
import org.lintel.casework.Cases;
import org.lintel.casework.ServiceCase;
import org.lintel.community.Communities;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.platform.Paged;
import org.lintel.platform.Paging;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Text;
import org.lintel.service.CaseKind;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of cases: which one first? */
@Controller
@Requires(Permission.READ_CASES)
class CasesController {

  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private final Cases cases;
  private final Communities communities;
  private final CaseListRows rows;

  CasesController(Cases cases, Communities communities, CaseListRows rows) {
    this.cases = cases;
    this.communities = communities;
    this.rows = rows;
  }

  @GetMapping("/cases")
  ModelAndView list(
      Viewer viewer,
      Text text,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String c,
      @RequestParam(defaultValue = "") String k,
      @RequestParam(defaultValue = "") String s,
      @RequestParam(defaultValue = "") String d,
      @RequestParam(defaultValue = "") String sort,
      @RequestParam(defaultValue = "") String asc,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(defaultValue = "50") int size) {
    var show = CaseFilter.Show.of(s);
    var filter =
        new CaseFilter(
            q,
            id(c),
            kind(k),
            show,
            CaseFilter.Due.of(d),
            CaseFilter.Sort.of(sort, show),
            !asc.equals("true"));
    var shown = page(viewer, text, filter, new Paging(page, size));
    if (shown.cases().rows().isEmpty() && shown.cases().total() > 0) {
      return Pages.seeOther(shown.address());
    }
    return Pages.show("casework/cases", shown);
  }

  private CasesPage page(Viewer viewer, Text text, CaseFilter filter, Paging paging) {
    Paged<ServiceCase> found = cases.of(viewer, filter, paging);
    List<CasesPage.Row> shown = rows.of(viewer, found.rows(), text);
    return new CasesPage(
        new Paged<>(shown, paging, found.total(), found.isMore()),
        filter,
        communities.visibleTo(viewer, Permission.READ_CASES).stream()
            .map(community -> new Option(community.uuid().toString(), community.name()))
            .toList(),
        CaseWords.kinds(text),
        viewer.may(Permission.HANDLE_CASES),
        viewer.may(Permission.ASSIGN_CASES));
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
