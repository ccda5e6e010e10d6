package org.lintel.casework.web;

import java.util.List;
import java.util.stream.Collectors;
import org.lintel.casework.Incident;
import org.lintel.casework.IncidentLinks;
import org.lintel.casework.IncidentPlace;
import org.lintel.casework.Incidents;
import org.lintel.platform.database.OrganisationScope;
import org.lintel.platform.web.OpenToAll;
import org.lintel.platform.web.OrganisationNames;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What is known of an incident, for whoever got the link in a notice. */
@Controller
@OpenToAll
class OwnerIncidentsController {

  private final IncidentLinks links;
  private final Incidents incidents;
  private final IncidentWords words;
  private final OrganisationNames organisations;
  private final OwnerCasePages unknown;

  OwnerIncidentsController(
      IncidentLinks links,
      Incidents incidents,
      IncidentWords words,
      OrganisationNames organisations,
      OwnerCasePages unknown) {
    this.links = links;
    this.incidents = incidents;
    this.words = words;
    this.organisations = organisations;
    this.unknown = unknown;
  }

  @GetMapping("/o/i/{token}")
  ModelAndView show(@PathVariable String token, Text text) {
    return links
        .with(token, incident -> Pages.show("casework/owner-incident", page(incident, text)))
        .orElseGet(unknown::unknown);
  }

  private OwnerIncidentPage page(Incident incident, Text text) {
    List<IncidentPlace> places = incidents.places(incident);
    String where =
        places.stream()
            .map(IncidentPlace::name)
            .collect(Collectors.joining(text.get("casework.incident.comma")));
    return new OwnerIncidentPage(
        places.size() == 1 ? places.getFirst().name() : "",
        organisations.of(OrganisationScope.required()).phone(),
        words.title(incident.classifier(), text),
        words.when(incident, text),
        where,
        next(incident, text),
        incidents.words(incident).stream()
            .map(word ->
                new OwnerIncidentPage.Word(
                    text.get("casework.incident.owner." + word.kind().key()),
                    Shown.moment(word.at(), incident.zone(), text),
                    word.words()))
            .toList());
  }

  private static String next(Incident incident, Text text) {
    if (incident.isOver()) {
      return text.get("casework.incident.owner.over");
    }
    return incident
        .nextWord()
        .map(at -> text.get("casework.incident.next", Shown.moment(at, incident.zone(), text)))
        .orElse("");
  }
}
