package org.lintel.casework.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lintel.casework.CaseHandlers;
import org.lintel.casework.CaseLinks;
import org.lintel.casework.CaseMachine;
import org.lintel.casework.CaseMove;
import org.lintel.casework.CaseState;
import org.lintel.casework.Cases;
import org.lintel.casework.ClosingOutcome;
import org.lintel.casework.OutsideBody;
import org.lintel.casework.Rating;
import org.lintel.casework.ServiceCase;
import org.lintel.casework.Wait;
import org.lintel.expectation.PromiseParts;
import org.lintel.expectation.PromiseSource;
import org.lintel.identity.Permission;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Part;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.lintel.service.Catalogue;
import org.springframework.stereotype.Component;

/** Makes the page of one case for staff. */
@Component
class CasePages {

  /** Moves in the order of likelihood; the first that can be made is offered as the next step. */
  private static final List<CaseMove.Kind> LIKELY =
      List.of(
          CaseMove.Kind.ACKNOWLEDGE,
          CaseMove.Kind.START,
          CaseMove.Kind.FINISH,
          CaseMove.Kind.CONFIRM,
          CaseMove.Kind.ASSIGN,
          CaseMove.Kind.ACCEPT_REMEDY,
          CaseMove.Kind.REFUSE_REMEDY);

  private final Cases cases;
  private final CaseWords words;
  private final CaseLines lines;
  private final CaseHandlers handlers;
  private final OwnerSide owner;

  CasePages(Cases cases, CaseWords words, CaseLines lines, CaseHandlers handlers, OwnerSide owner) {
    this.cases = cases;
    this.words = words;
    this.lines = lines;
    this.handlers = handlers;
    this.owner = owner;
  }

  /** What the owner has of a case: her link, promises, and her word at the end. */
  @Component
  static class OwnerSide {

    private final CaseLinks links;
    private final Rating rating;
    private final PromiseParts promises;
    private final AppointmentPages appointments;

    OwnerSide(
        CaseLinks links, Rating rating, PromiseParts promises, AppointmentPages appointments) {
      this.links = links;
      this.rating = rating;
      this.promises = promises;
      this.appointments = appointments;
    }

    Optional<Part> visit(ServiceCase found, boolean mayHandle, Text text) {
      return appointments.ofStaff(found, mayHandle, text);
    }

    String next(ServiceCase found, String handler, Text text) {
      String usual = text.get("casework.next." + found.state().kind().key(), handler);
      return appointments.next("staff", found, text).orElse(usual);
    }

    /** What she was promised here. */
    Optional<Part> promises(Viewer viewer, ServiceCase found, boolean mayHandle, Text text) {
      boolean mayMake = mayHandle && found.reporter().household().isPresent();
      int community = found.place().communityId();
      return promises.madeAt(viewer, text, PromiseSource.CASE, community, found.id(), mayMake);
    }

    boolean hasLink(ServiceCase found) {
      return links.opens(found);
    }

    Optional<CasePage.Rated> rated(ServiceCase found) {
      return rating
          .of(found)
          .map(rated ->
              new CasePage.Rated(
                  rated.stars(), rated.words(), Shown.minute(rated.at(), found.place().zone())));
    }
  }

  CasePage page(
      Viewer viewer, Text text, ServiceCase found, CasePage.Typed typed, Refusals refusals) {
    Catalogue catalogue = words.catalogue();
    Set<UUID> known = words.known(viewer);
    boolean mayHandle = known.contains(found.place().community());
    boolean mayAssign = mayHandle || mayAssign(viewer, found);
    return new CasePage(
        head(found, catalogue, text),
        owner.next(found, lines.handler(found, text), text),
        words
            .past()
            .behind(
                lines.facts(viewer, found, CaseWords.who(found, known, text), text),
                viewer,
                found,
                text),
        lines.clocks(found, text),
        lines.of(found, mayHandle, text),
        moves(found, mayHandle, mayAssign),
        choices(viewer, found, mayAssign(viewer, found), text),
        duplicates(found, catalogue, text),
        owner.rated(found),
        owner.promises(viewer, found, mayHandle, text),
        owner.visit(found, mayHandle, text),
        new CasePage.Rights(
            mayHandle,
            mayAssign,
            mayHandle && !found.reporter().lastFour().isEmpty(),
            mayHandle && owner.hasLink(found)),
        lines.writing(viewer, found, text),
        lines.incidents(found, text),
        typed,
        refusals);
  }

  private static boolean mayAssign(Viewer viewer, ServiceCase found) {
    return viewer.may(Permission.ASSIGN_CASES) && !(found.state() instanceof CaseState.Closed);
  }

  private static CasePage.Head head(ServiceCase found, Catalogue catalogue, Text text) {
    var matter = found.matter();
    return new CasePage.Head(
        "/cases/" + found.id(),
        found.version(),
        "#" + found.code(),
        CaseWords.problem(found, catalogue, text.language()),
        CaseWords.state(found.state(), text),
        CaseWords.stateKind(found.state()),
        text.get(matter.severity().shortKey()),
        matter.severity().isPressing(),
        matter.isSafety(),
        matter.words(),
        found.ownersWord().unread());
  }

  private static List<String> moves(ServiceCase found, boolean mayHandle, boolean mayAssign) {
    var known = new ArrayList<>(CaseMachine.known(found.state().kind()));
    if (found.handler().isEmpty()) {
      known.removeAll(
          List.of(
              CaseMove.Kind.START,
              CaseMove.Kind.AWAIT,
              CaseMove.Kind.PROPOSE,
              CaseMove.Kind.FINISH));
    }
    known.removeIf(move -> move == CaseMove.Kind.ASSIGN ? !mayAssign : !mayHandle);
    Comparator<CaseMove.Kind> likely =
        Comparator.comparingInt(
            move -> LIKELY.contains(move) ? LIKELY.indexOf(move) : LIKELY.size());
    return known.stream().sorted(likely).map(CaseMove.Kind::key).toList();
  }

  private CasePage.Choices choices(Viewer viewer, ServiceCase found, boolean mayAssign, Text text) {
    List<Option> colleagues =
        mayAssign
            ? handlers.of(found.place()).stream()
                .map(colleague -> new Option(colleague.id().toString(), colleague.name()))
                .toList()
            : List.of();
    return new CasePage.Choices(
        CaseWords.kinds(text),
        found.matter().kind().name().toLowerCase(Locale.ROOT),
        CaseWords.severities(text),
        found.matter().severity().name().toLowerCase(Locale.ROOT),
        found.matter().isSafety(),
        options(Arrays.stream(Wait.On.values()).map(Wait.On::key).toList(), "wait", text),
        options(outcomes(found), "outcome", text),
        options(Arrays.stream(OutsideBody.values()).map(OutsideBody::key).toList(), "body", text),
        colleagues,
        found.handler().map(UUID::toString).orElse(""),
        viewer.id().toString());
  }

  /** Outcomes that can end the case from here; the machine has the last word. */
  private static List<String> outcomes(ServiceCase found) {
    boolean isConfirmed = found.state() instanceof CaseState.Confirmed;
    boolean isDone = found.state() instanceof CaseState.Done;
    boolean waitsForOwner =
        found.state() instanceof CaseState.Waiting(Wait wait) && wait.on() == Wait.On.OWNER;
    return Arrays.stream(ClosingOutcome.Kind.values())
        .filter(outcome ->
            switch (outcome) {
              case REMEDIED -> isConfirmed;
              case WITHDRAWN -> !isConfirmed;
              case EXPLAINED, NOT_OURS ->
                  !isConfirmed && !isDone && !(found.state() instanceof CaseState.Received);
              case UNREACHABLE -> waitsForOwner;
              case DUPLICATE -> !isConfirmed && !isDone && found.duplicateOf().isPresent();
            })
        .map(ClosingOutcome.Kind::key)
        .toList();
  }

  private static List<Option> options(List<String> keys, String what, Text text) {
    return keys.stream()
        .map(key -> new Option(key, text.get("casework." + what + "." + key)))
        .toList();
  }

  private CasePage.Duplicates duplicates(ServiceCase found, Catalogue catalogue, Text text) {
    var repeats = cases.duplicatesOf(found);
    return new CasePage.Duplicates(
        cases.originalOf(found).map(original -> other(original, catalogue, text)),
        repeats.stream().map(repeat -> other(repeat, catalogue, text)).toList(),
        found.duplicateOf().isEmpty()
            && repeats.isEmpty()
            && !(found.state() instanceof CaseState.Closed));
  }

  private static CasePage.Other other(ServiceCase found, Catalogue catalogue, Text text) {
    return new CasePage.Other(
        "/cases/" + found.id(),
        "#" + found.code(),
        CaseWords.problem(found, catalogue, text.language()) + " · " + found.reporter().home(),
        CaseWords.state(found.state(), text));
  }
}
