package org.lintel.casework.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.lintel.calendar.Severity;
import org.lintel.casework.CaseFilter;
import org.lintel.casework.Cases;
import org.lintel.casework.ServiceCase;
import org.lintel.community.Communities;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.identity.StaffMembers;
import org.lintel.platform.Paged;
import org.lintel.platform.Paging;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Text;
import org.lintel.service.CaseKind;
import org.lintel.service.Catalogue;
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
  private final CaseWords words;
  private final Communities communities;
  private final StaffMembers staff;

  CasesController(Cases cases, CaseWords words, Communities communities, StaffMembers staff) {
    this.cases = cases;
    this.words = words;
    this.communities = communities;
    this.staff = staff;
  }

  @GetMapping("/cases")
  ModelAndView list(
      Viewer viewer,
      Text text,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String c,
      @RequestParam(defaultValue = "") String k,
      @RequestParam(defaultValue = "") String s,
      @RequestParam(defaultValue = "") String sort,
      @RequestParam(defaultValue = "") String asc,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(defaultValue = "50") int size) {
    var filter =
        new CaseFilter(
            q,
            id(c),
            kind(k),
            CaseFilter.Show.of(s),
            CaseFilter.Sort.of(sort),
            !asc.equals("true"));
    var shown = page(viewer, text, filter, new Paging(page, size));
    if (shown.cases().rows().isEmpty() && shown.cases().total() > 0) {
      return Pages.seeOther(shown.address());
    }
    return Pages.show("casework/cases", shown);
  }

  private CasesPage page(Viewer viewer, Text text, CaseFilter filter, Paging paging) {
    Paged<ServiceCase> found = cases.of(viewer, filter, paging);
    Map<UUID, String> names =
        staff.names(
            found.rows().stream().flatMap(row -> row.handler().stream()).distinct().toList());
    Catalogue catalogue = words.catalogue();
    Set<UUID> known = words.known(viewer);
    List<CasesPage.Row> rows =
        found.rows().stream().map(row -> row(row, catalogue, known, names, text)).toList();
    return new CasesPage(
        new Paged<>(rows, paging, found.total()),
        filter,
        communities.visibleTo(viewer, Permission.READ_CASES).stream()
            .map(community -> new Option(community.uuid().toString(), community.name()))
            .toList(),
        CaseWords.kinds(text),
        viewer.may(Permission.HANDLE_CASES));
  }

  private static CasesPage.Row row(
      ServiceCase found, Catalogue catalogue, Set<UUID> known, Map<UUID, String> names, Text text) {
    var matter = found.matter();
    var dates = found.dates();
    return new CasesPage.Row(
        "/cases/" + found.id(),
        "#" + found.code(),
        CaseWords.problem(found, catalogue, text.language()),
        (found.place().name() + " " + found.reporter().home()).strip(),
        CaseWords.who(found, known, text),
        CaseWords.state(found.state(), text),
        CaseWords.stateKind(found.state()),
        text.get(matter.severity().shortKey()),
        matter.severity().isPressing(),
        matter.isSafety(),
        found.handler().map(id -> names.getOrDefault(id, "")).orElse(""),
        found.ownersWord().unread(),
        dates.nudgedAt().filter(at -> !at.isBefore(dates.changedAt())).isPresent(),
        found.reopened(),
        Shown.minute(dates.receivedAt(), found.place().zone()),
        Shown.minute(dates.changedAt(), found.place().zone()));
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
