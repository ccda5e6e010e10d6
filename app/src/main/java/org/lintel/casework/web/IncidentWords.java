package org.lintel.casework.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintel.casework.Incident;
import org.lintel.casework.Incidents;
import org.lintel.casework.ServiceCase;
import org.lintel.platform.web.Text;
import org.lintel.service.Catalogue;
import org.lintel.service.Classifier;
import org.lintel.service.ServiceCatalogue;
import org.springframework.stereotype.Component;

/** Puts incidents into the words of pages. */
@Component
class IncidentWords {

  private final Incidents incidents;
  private final ServiceCatalogue catalogue;

  IncidentWords(Incidents incidents, ServiceCatalogue catalogue) {
    this.incidents = incidents;
    this.catalogue = catalogue;
  }

  Catalogue catalogue() {
    return catalogue.current();
  }

  /** What the case is about, and what touches its household. */
  List<IncidentShown> ofOwner(ServiceCase found, Text text) {
    var all = new ArrayList<Incident>();
    incidents.ofCase(found).ifPresent(all::add);
    found
        .reporter()
        .household()
        .ifPresent(
            household -> all.addAll(incidents.touching(found.place().communityId(), household)));
    var known = new HashSet<UUID>();
    return all.stream()
        .filter(incident -> known.add(incident.id()) && !incident.isOver())
        .map(incident -> shown(incident, text))
        .toList();
  }

  /** For intake: what this household already suffers. */
  List<IncidentShown> touching(int community, Optional<UUID> household, Text text) {
    return household.map(home -> incidents.touching(community, home)).orElse(List.of()).stream()
        .map(incident -> shown(incident, text))
        .toList();
  }

  /** For the case's page: what it was linked to, else what it can be linked to. */
  CaseIncidents of(ServiceCase found, Text text) {
    Optional<IncidentShown> linked = incidents.ofCase(found).map(incident -> shown(incident, text));
    List<IncidentShown> offered =
        linked.isPresent()
            ? List.of()
            : incidents.like(found).stream().map(incident -> shown(incident, text)).toList();
    return new CaseIncidents(linked, offered);
  }

  IncidentShown shown(Incident incident, Text text) {
    String last = incidents.words(incident).getFirst().words();
    return new IncidentShown(
        incident.id().toString(),
        "/incidents/" + incident.id(),
        title(incident.classifier(), text),
        when(incident, text),
        last,
        incident.script(),
        incident
            .nextWord()
            .map(at -> text.get("casework.incident.next", Shown.moment(at, incident.zone(), text)))
            .orElse(""),
        incident.isOver());
  }

  String when(Incident incident, Text text) {
    return text.get(
        incident.isPlanned() ? "casework.incident.when.planned" : "casework.incident.when",
        Shown.moment(incident.begins(), incident.zone(), text),
        Shown.moment(incident.ended().orElse(incident.expectedUntil()), incident.zone(), text));
  }

  String title(Classifier classifier, Text text) {
    Catalogue known = catalogue();
    String language = text.language();
    return known
            .place(classifier.place())
            .map(place -> place.name().in(language))
            .orElse(classifier.place())
        + " · "
        + known
            .problem(classifier.problem())
            .map(problem -> problem.name().in(language))
            .orElse(classifier.problem());
  }
}
