package org.lintel.casework.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lintel.casework.ActingOnMany;
import org.lintel.casework.ActingOnMany.Marked;
import org.lintel.casework.ActingOnOne;
import org.lintel.casework.BulkAct;
import org.lintel.casework.BulkOutcome;
import org.lintel.casework.CaseHandlers;
import org.lintel.casework.Cases;
import org.lintel.casework.ServiceCase;
import org.lintel.identity.Permission;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Component;

/** Makes the pages of acts on many cases. */
@Component
class BulkPages {

  private final Cases cases;
  private final CaseListRows rows;
  private final CaseHandlers handlers;

  BulkPages(Cases cases, CaseListRows rows, CaseHandlers handlers) {
    this.cases = cases;
    this.rows = rows;
    this.handlers = handlers;
  }

  /** The cases that a form names as {@code id.version}; what is nothing of the kind is left out. */
  static List<Marked> marked(List<String> marks) {
    var marked = new LinkedHashMap<UUID, Marked>();
    for (String mark : marks) {
      int dot = mark.indexOf('.');
      Optional<UUID> id = dot < 0 ? Optional.empty() : CasesController.id(mark.substring(0, dot));
      id.ifPresent(
          found -> marked.put(found, new Marked(found, SeenVersion.of(mark.substring(dot + 1)))));
    }
    return List.copyOf(marked.values());
  }

  BulkPage page(Viewer viewer, Text text, BulkForm form, boolean isPreview, Refusals refusals) {
    List<ServiceCase> found = found(viewer, form.marked());
    List<CasesPage.Row> shown = rows.of(viewer, found, text);
    boolean isMessage = form.kind().filter(BulkAct.Kind.MESSAGE::equals).isPresent();
    var all =
        IntStream.range(0, shown.size())
            .mapToObj(
                at -> new BulkPage.Row(shown.get(at), isMessage ? untold(found.get(at), text) : ""))
            .toList();
    return new BulkPage(
        form.kind().map(BulkAct.Kind::key).orElse(""),
        all,
        form.marked().stream().map(each -> each.id() + "." + each.version()).toList(),
        (int) all.stream().filter(row -> row.untold().isEmpty()).count(),
        isPreview,
        choices(viewer, text, form),
        form.typed(),
        form.submission().toString(),
        form.back(),
        refusals);
  }

  private static String untold(ServiceCase found, Text text) {
    return ActingOnOne.untold(found)
        .map(reason -> text.get(BulkOutcome.key(reason.name())))
        .orElse("");
  }

  private List<Option> choices(Viewer viewer, Text text, BulkForm form) {
    return switch (form.kind().orElse(BulkAct.Kind.NOTE)) {
      case ASSIGN ->
          handlers.within(viewer).stream()
              .map(colleague -> new Option(colleague.id().toString(), colleague.name()))
              .toList();
      case SEVERITY -> CaseWords.severities(text);
      case NOTE, MESSAGE -> List.of();
    };
  }

  private List<ServiceCase> found(Viewer viewer, List<Marked> marked) {
    Map<UUID, ServiceCase> byId =
        cases
            .among(viewer, Permission.READ_CASES, marked.stream().map(Marked::id).toList())
            .stream()
            .collect(Collectors.toMap(ServiceCase::id, Function.identity()));
    return marked.stream()
        .flatMap(each -> Optional.ofNullable(byId.get(each.id())).stream())
        .toList();
  }

  BulkResultPage result(Viewer viewer, Text text, ActingOnMany.Run run, String back) {
    List<ServiceCase> found =
        cases
            .among(
                viewer,
                Permission.READ_CASES,
                run.results().stream().map(ActingOnMany.Result::id).toList())
            .stream()
            .sorted(Comparator.comparingInt(ServiceCase::number))
            .toList();
    var shown = new HashMap<UUID, CasesPage.Row>();
    List<CasesPage.Row> all = rows.of(viewer, found, text);
    IntStream.range(0, all.size()).forEach(at -> shown.put(found.get(at).id(), all.get(at)));
    var refused = new ArrayList<BulkResultPage.Refused>();
    var changed = new ArrayList<CasesPage.Row>();
    for (ActingOnMany.Result result : run.results()) {
      Optional<CasesPage.Row> row = Optional.ofNullable(shown.get(result.id()));
      if (result.isDone()) {
        row.ifPresent(changed::add);
      } else {
        refused.add(refused(row, text.get(BulkOutcome.key(result.outcome())), text));
      }
    }
    int done = (int) run.results().stream().filter(ActingOnMany.Result::isDone).count();
    return new BulkResultPage(run.act().key(), done, refused, changed, back);
  }

  private static BulkResultPage.Refused refused(
      Optional<CasesPage.Row> row, String reason, Text text) {
    return row.map(found ->
            new BulkResultPage.Refused(
                found.href(), found.code() + " " + found.problem(), found.where(), reason))
        .orElseGet(
            () -> new BulkResultPage.Refused("", text.get("casework.bulk.hidden"), "", reason));
  }
}
