package org.lintel.casework.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.lintel.casework.CaseMove;
import org.lintel.casework.CaseState;
import org.lintel.casework.CasesToDo;
import org.lintel.casework.CasesToDo.ToDo;
import org.lintel.casework.ServiceCase;
import org.lintel.identity.Permission;
import org.lintel.platform.Viewer;
import org.lintel.platform.WorkItem;
import org.lintel.platform.WorkItem.Act;
import org.lintel.platform.WorkItems;
import org.lintel.platform.web.Text;
import org.lintel.platform.web.Texts;
import org.lintel.service.Catalogue;
import org.springframework.stereotype.Component;

/**
 * Cases that wait for somebody: her own, those she stands in for, and what nobody has taken in her
 * communities. A phone number is behind a form, because each look at one is written down.
 */
@Component
class CaseWorkItems implements WorkItems {

  private final CasesToDo cases;
  private final CaseWords words;
  private final Texts texts;

  CaseWorkItems(CasesToDo cases, CaseWords words, Texts texts) {
    this.cases = cases;
    this.words = words;
    this.texts = texts;
  }

  @Override
  public List<WorkItem> of(Viewer viewer, Instant now) {
    if (!viewer.may(Permission.HANDLE_CASES)) {
      return List.of();
    }
    Text text = texts.in(viewer.language());
    Catalogue catalogue = words.catalogue();
    Set<UUID> known = words.known(viewer);
    var found =
        Stream.concat(
            cases.of(viewer, now, MOST / 2).stream(), cases.inThePool(viewer, MOST / 2).stream());
    return found.map(todo -> item(viewer, todo, now, known, catalogue, text)).toList();
  }

  private static WorkItem item(
      Viewer viewer, ToDo todo, Instant now, Set<UUID> known, Catalogue catalogue, Text text) {
    ServiceCase found = todo.found();
    Optional<Instant> due = due(todo);
    String where =
        found.reporter().home().isEmpty() ? found.matter().spot() : found.reporter().home();
    return new WorkItem(
        kind(found),
        (where + " " + CaseWords.who(found, known, text)).strip(),
        "#%s %s · %s"
            .formatted(
                found.code(),
                CaseWords.problem(found, catalogue, text.language()),
                found.place().name()),
        due,
        due.filter(at -> !at.isAfter(now)).isPresent(),
        "/cases/" + found.id(),
        acts(viewer, found));
  }

  /** The next clock; while it waits, at the latest the end of the day that the owner was told. */
  private static Optional<Instant> due(ToDo todo) {
    if (todo.found().state() instanceof CaseState.Waiting(var wait)) {
      Instant end =
          wait.nextUpdate().plusDays(1).atStartOfDay(todo.found().place().zone()).toInstant();
      return Optional.of(todo.due().filter(end::isAfter).orElse(end));
    }
    return todo.due();
  }

  private static WorkItem.Kind kind(ServiceCase found) {
    if (found.ownersWord().unread() > 0) {
      return new WorkItem.Kind("casework.work.unread", "message");
    }
    if (found.handler().isEmpty()) {
      return found.state() instanceof CaseState.Received
          ? new WorkItem.Kind("casework.work.first-response", "bell")
          : new WorkItem.Kind("casework.work.pool", "inbox");
    }
    return switch (found.state()) {
      case CaseState.Received _ -> new WorkItem.Kind("casework.work.first-response", "bell");
      case CaseState.Done _ -> new WorkItem.Kind("casework.work.unconfirmed", "phone");
      case CaseState.Waiting _ -> new WorkItem.Kind("casework.work.update", "clock");
      case CaseState.RemedyProposed _ -> new WorkItem.Kind("casework.work.proposed", "clock");
      case CaseState.RemedyRefused _, CaseState.Reopened _ ->
          new WorkItem.Kind("casework.work.again", "refresh");
      default -> new WorkItem.Kind("casework.work.handle", "clipboard-list");
    };
  }

  private static List<Act> acts(Viewer viewer, ServiceCase found) {
    String href = "/cases/" + found.id();
    var acts = new ArrayList<Act>();
    boolean isHers = found.handler().equals(Optional.of(viewer.id()));
    if (found.handler().isEmpty()) {
      acts.add(new Act.Form("casework.work.take", href + "/taking", Map.of()));
    } else if (isHers && isToStart(found.state())) {
      acts.add(new Act.Form("casework.move.start", href + "/moves", start(found)));
    } else if (isHers && found.state() instanceof CaseState.InProgress) {
      acts.add(new Act.Link("casework.work.finish", href + "#finish-words"));
    }
    if (!found.reporter().lastFour().isEmpty()) {
      acts.add(new Act.Form("casework.work.call", href + "/phone", Map.of()));
    }
    return acts;
  }

  private static boolean isToStart(CaseState state) {
    return switch (state) {
      case CaseState.Assigned _, CaseState.RemedyAccepted _, CaseState.Reopened _ -> true;
      default -> false;
    };
  }

  private static Map<String, String> start(ServiceCase found) {
    return Map.of("move", CaseMove.Kind.START.key(), "version", String.valueOf(found.version()));
  }
}
