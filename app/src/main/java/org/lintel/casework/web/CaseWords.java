package org.lintel.casework.web;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.lintel.calendar.Severity;
import org.lintel.casework.CaseState;
import org.lintel.casework.ServiceCase;
import org.lintel.community.Communities;
import org.lintel.community.Community;
import org.lintel.community.Masking;
import org.lintel.identity.Permission;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Text;
import org.lintel.service.CaseKind;
import org.lintel.service.Catalogue;
import org.lintel.service.ServiceCatalogue;
import org.springframework.stereotype.Component;

/** Puts what a case is about, and whose it is, into the words of a page. */
@Component
class CaseWords {

  private final ServiceCatalogue catalogue;
  private final Communities communities;
  private final PastFacts past;

  CaseWords(ServiceCatalogue catalogue, Communities communities, PastFacts past) {
    this.catalogue = catalogue;
    this.communities = communities;
    this.past = past;
  }

  /** Where cases came from that came from files. */
  PastFacts past() {
    return past;
  }

  Catalogue catalogue() {
    return catalogue.current();
  }

  /** 家里 · 漏水; an entry that is gone is called by its code. */
  static String problem(ServiceCase found, Catalogue catalogue, String language) {
    return catalogue.words(found.matter().classifier(), language);
  }

  /** Communities in which the viewer handles cases, and so knows who is behind them. */
  Set<UUID> known(Viewer viewer) {
    var known = new HashSet<UUID>();
    for (Community community : communities.visibleTo(viewer, Permission.HANDLE_CASES)) {
      known.add(community.uuid());
    }
    return known;
  }

  static String who(ServiceCase found, Set<UUID> known, Text text) {
    String name = found.reporter().name();
    if (name.isEmpty()) {
      return text.get("casework.case.nobody");
    }
    return known.contains(found.place().community()) ? name : Masking.masked(name);
  }

  static String state(CaseState state, Text text) {
    return text.get("casework.state." + state.kind().key());
  }

  /** How the tag of a state looks. */
  static String stateKind(CaseState state) {
    return switch (state) {
      case CaseState.Closed _, CaseState.Confirmed _, CaseState.Done _ -> "good";
      case CaseState.Waiting _, CaseState.RemedyProposed _ -> "wait";
      case CaseState.RemedyRefused _,
          CaseState.Reopened _,
          CaseState.Escalated _,
          CaseState.Disputed _,
          CaseState.Received _ ->
          "bad";
      case CaseState.Acknowledged _,
          CaseState.Assessed _,
          CaseState.Assigned _,
          CaseState.InProgress _,
          CaseState.RemedyAccepted _ ->
          "";
    };
  }

  static List<Option> kinds(Text text) {
    return java.util.Arrays.stream(CaseKind.values())
        .map(kind -> new Option(kind.name().toLowerCase(Locale.ROOT), text.get(kind.key())))
        .toList();
  }

  static List<Option> severities(Text text) {
    return java.util.Arrays.stream(Severity.values())
        .map(severity ->
            new Option(severity.name().toLowerCase(Locale.ROOT), text.get(severity.key())))
        .toList();
  }

  /** What can be the matter, by category. */
  static List<Option.Group> problems(Catalogue offered, String language) {
    return offered.categories().stream()
        .map(category ->
            new Option.Group(
                category.name().in(language),
                offered.problemsOf(category).stream()
                    .map(problem -> new Option(problem.code(), problem.name().in(language)))
                    .toList()))
        .filter(group -> !group.options().isEmpty())
        .toList();
  }

  static List<Option> places(Catalogue offered, String language) {
    return offered.places().stream()
        .map(place -> new Option(place.code(), place.name().in(language)))
        .toList();
  }
}
