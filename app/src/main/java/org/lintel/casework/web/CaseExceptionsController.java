package org.lintel.casework.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.lintel.casework.CaseExceptions;
import org.lintel.casework.ServiceCase;
import org.lintel.expectation.PromisesOfNobody;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What would be forgotten if nobody looked for it. */
@Controller
@Requires(Permission.ASSIGN_CASES)
class CaseExceptionsController {

  private static final int MOST = 20;

  private final CaseExceptions exceptions;
  private final CaseListRows rows;
  private final PromisesOfNobody promises;
  private final Clock clock;

  CaseExceptionsController(
      CaseExceptions exceptions, CaseListRows rows, PromisesOfNobody promises, Clock clock) {
    this.exceptions = exceptions;
    this.rows = rows;
    this.promises = promises;
    this.clock = clock;
  }

  @GetMapping("/cases/exceptions")
  ModelAndView show(Viewer viewer, Text text) {
    var parts =
        Arrays.stream(CaseExceptions.Kind.values())
            .map(kind -> part(viewer, kind, text))
            .filter(part -> !part.rows().isEmpty())
            .toList();
    List<CaseExceptionsPage.PromiseOfNobody> found = promises(viewer);
    return Pages.show(
        "casework/exceptions",
        new CaseExceptionsPage(
            parts, found.subList(0, Math.min(found.size(), MOST)), found.size() > MOST));
  }

  private List<CaseExceptionsPage.PromiseOfNobody> promises(Viewer viewer) {
    Instant now = clock.instant();
    return promises.of(viewer, MOST + 1).stream()
        .map(promise ->
            new CaseExceptionsPage.PromiseOfNobody(
                "/promises/" + promise.id(),
                promise.words(),
                (promise.place().name() + " " + promise.to().home()).strip(),
                Shown.minute(promise.due(), promise.place().zone()),
                promise.due().isBefore(now)))
        .toList();
  }

  private CaseExceptionsPage.Part part(Viewer viewer, CaseExceptions.Kind kind, Text text) {
    List<ServiceCase> found = exceptions.of(viewer, kind, MOST + 1);
    List<ServiceCase> first = found.subList(0, Math.min(found.size(), MOST));
    List<CasesPage.Row> shown = rows.of(viewer, first, text);
    return new CaseExceptionsPage.Part(
        kind,
        IntStream.range(0, shown.size())
            .mapToObj(at -> new CaseExceptionsPage.Row(shown.get(at), since(kind, first.get(at))))
            .toList(),
        found.size() > MOST);
  }

  private static String since(CaseExceptions.Kind kind, ServiceCase found) {
    Instant since =
        switch (kind) {
          case PAUSED -> found.timing().pausedAt().orElse(found.dates().changedAt());
          case UNHANDLED, UNTIMED, PROVISIONAL -> found.dates().receivedAt();
          case OWNERS_WORD -> found.dates().changedAt();
        };
    return Shown.minute(since, found.place().zone());
  }
}
