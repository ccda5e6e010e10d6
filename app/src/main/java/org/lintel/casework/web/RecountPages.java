package org.lintel.casework.web;

import java.util.List;
import java.util.Locale;
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
import org.lintel.platform.Paging;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Component;

/** Recounts past cases for the page and for the files that hold the same. */
@Component
class RecountPages {

  private final Recounts recounts;
  private final PastImports imports;
  private final Communities communities;

  RecountPages(Recounts recounts, PastImports imports, Communities communities) {
    this.recounts = recounts;
    this.imports = imports;
    this.communities = communities;
  }

  RecountPage page(Viewer viewer, Text text, RecountQuery query) {
    var refusals = Refusals.none();
    Optional<PastImport> chosen = file(viewer, query.file());
    Recounts.Scope scope = query.read(chosen.map(PastImport::id), refusals);
    Recount recount = recounts.of(viewer, scope);
    List<Community> own = communities.visibleTo(viewer, Permission.READ_CASES);
    var names =
        own.stream().collect(Collectors.toMap(each -> each.uuid().toString(), Community::name));
    boolean mayImport = viewer.may(Permission.IMPORT_OWNERS);
    return new RecountPage(
        chosen,
        new RecountPage.Typed(
            chosen.map(each -> each.id().toString()).orElse(""),
            query.c(),
            query.from(),
            query.until(),
            query.days()),
        recount.all(),
        List.of(
            table("month", recount.months(), Function.identity()),
            table("category", recount.categories(), line -> category(line, text)),
            table("community", recount.communities(), line -> names.getOrDefault(line, line)),
            table("channel", recount.channels(), line -> channel(line, text))),
        own.stream().map(each -> new Option(each.uuid().toString(), each.name())).toList(),
        mayImport ? files(viewer) : List.of(),
        mayImport,
        viewer.may(Permission.EXPORT),
        scope.days(),
        refusals);
  }

  /** One that the viewer may not see is none. */
  private Optional<PastImport> file(Viewer viewer, String typed) {
    Optional<UUID> id = CasesController.id(typed);
    return id.isPresent() && viewer.may(Permission.IMPORT_OWNERS)
        ? Optional.of(imports.find(viewer, id.get()))
        : Optional.empty();
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
    return text.get("casework.channel." + line.toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
