package org.lintel.casework.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lintel.casework.past.PastImport;
import org.lintel.casework.past.PastImports;
import org.lintel.casework.past.Recount;
import org.lintel.casework.past.Recounts;
import org.lintel.community.Communities;
import org.lintel.community.Community;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.platform.Paging;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What past cases come to. */
@Controller
@Requires(Permission.READ_CASES)
class RecountController {

  private static final String TEMPLATE = "casework/recount";

  private final Recounts recounts;
  private final PastImports imports;
  private final Communities communities;

  RecountController(Recounts recounts, PastImports imports, Communities communities) {
    this.recounts = recounts;
    this.imports = imports;
    this.communities = communities;
  }

  @GetMapping("/cases/past")
  ModelAndView show(
      Viewer viewer,
      Text text,
      @RequestParam(defaultValue = "") String file,
      @RequestParam(defaultValue = "") String c,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String until,
      @RequestParam(defaultValue = "") String days) {
    var refusals = Refusals.none();
    Optional<LocalDate> first = day(from, "from", refusals);
    Optional<LocalDate> last = day(until, "until", refusals);
    int within = days(days, refusals);
    Optional<PastImport> chosen = file(viewer, file);
    var scope =
        new Recounts.Scope(chosen.map(PastImport::id), CasesController.id(c), first, last, within);
    var page =
        page(
            viewer,
            text,
            chosen,
            new RecountPage.Typed(
                chosen.map(each -> each.id().toString()).orElse(""), c, from, until, days),
            scope,
            refusals);
    return refusals.isEmpty() ? Pages.show(TEMPLATE, page) : Pages.refuse(TEMPLATE, page);
  }

  /** One that the viewer may not see is none. */
  private Optional<PastImport> file(Viewer viewer, String typed) {
    Optional<UUID> id = CasesController.id(typed);
    return id.isPresent() && viewer.may(Permission.IMPORT_OWNERS)
        ? Optional.of(imports.find(viewer, id.get()))
        : Optional.empty();
  }

  private static Optional<LocalDate> day(String typed, String field, Refusals refusals) {
    if (typed.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(typed.strip())).filter(day -> day.getYear() < 10_000);
    } catch (DateTimeParseException e) {
      refusals.add(field, "casework.past.refused.day", typed);
      return Optional.empty();
    }
  }

  private static int days(String typed, Refusals refusals) {
    if (typed.isBlank()) {
      return Recounts.Scope.USUAL_DAYS;
    }
    boolean isNumber = typed.strip().matches("\\d{1,3}");
    int days = isNumber ? Integer.parseInt(typed.strip()) : -1;
    if (days < 0 || days > Recounts.Scope.MOST_DAYS) {
      refusals.add("days", "casework.past.refused.days", typed, Recounts.Scope.MOST_DAYS);
      return Recounts.Scope.USUAL_DAYS;
    }
    return days;
  }

  private RecountPage page(
      Viewer viewer,
      Text text,
      Optional<PastImport> chosen,
      RecountPage.Typed typed,
      Recounts.Scope scope,
      Refusals refusals) {
    Recount recount = recounts.of(viewer, scope);
    List<Community> own = communities.visibleTo(viewer, Permission.READ_CASES);
    var names =
        own.stream().collect(Collectors.toMap(each -> each.uuid().toString(), Community::name));
    boolean mayImport = viewer.may(Permission.IMPORT_OWNERS);
    return new RecountPage(
        chosen,
        typed,
        recount.all(),
        List.of(
            table("month", recount.months(), Function.identity()),
            table("category", recount.categories(), line -> category(line, text)),
            table("community", recount.communities(), line -> names.getOrDefault(line, line)),
            table("channel", recount.channels(), line -> channel(line, text))),
        own.stream().map(each -> new Option(each.uuid().toString(), each.name())).toList(),
        mayImport ? files(viewer) : List.of(),
        mayImport,
        scope.days(),
        refusals);
  }

  private List<Option> files(Viewer viewer) {
    return imports.visibleTo(viewer, new Paging(1, Paging.DEFAULT_SIZE)).rows().stream()
        .filter(file -> file.state() == PastImport.State.IMPORTED)
        .map(file -> new Option(file.id().toString(), file.fileName()))
        .toList();
  }

  private static RecountPage.Table table(
      String what, List<Recount.Line> lines, Function<String, String> name) {
    return new RecountPage.Table(
        what,
        lines.stream()
            .map(line -> new RecountPage.Row(name.apply(line.key()), line.counts()))
            .toList());
  }

  private static String category(String line, Text text) {
    return switch (line) {
      case "" -> text.get("casework.past.recount.no-category");
      case "…" -> text.get("casework.past.recount.others");
      default -> line;
    };
  }

  private static String channel(String line, Text text) {
    return text.get(
        "casework.channel." + line.toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
  }
}
