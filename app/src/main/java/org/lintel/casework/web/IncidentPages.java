package org.lintel.casework.web;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lintel.casework.Incident;
import org.lintel.casework.IncidentPlace;
import org.lintel.casework.IncidentWord;
import org.lintel.casework.Incidents;
import org.lintel.casework.LinkingToIncidents;
import org.lintel.casework.ServiceCase;
import org.lintel.casework.TellingHomesOfIncidents;
import org.lintel.channel.NoticeCounts;
import org.lintel.identity.StaffMembers;
import org.lintel.platform.Paged;
import org.lintel.platform.Paging;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Component;

/** Makes the pages of incidents. */
@Component
class IncidentPages {

  private static final int MOST_SHOWN = 200;

  private final Incidents incidents;
  private final LinkingToIncidents linking;
  private final IncidentWords words;
  private final StaffMembers staff;
  private final TellingHomesOfIncidents telling;
  private final Clock clock;

  IncidentPages(
      Incidents incidents,
      LinkingToIncidents linking,
      IncidentWords words,
      StaffMembers staff,
      TellingHomesOfIncidents telling,
      Clock clock) {
    this.incidents = incidents;
    this.linking = linking;
    this.words = words;
    this.staff = staff;
    this.telling = telling;
    this.clock = clock;
  }

  IncidentsPage list(Viewer viewer, Text text, Paging paging, boolean mayDeclare) {
    Paged<Incident> found = incidents.of(viewer, paging);
    var rows = found.rows().stream().map(incident -> row(incident, text)).toList();
    return new IncidentsPage(new Paged<>(rows, paging, found.total()), mayDeclare);
  }

  private IncidentsPage.Row row(Incident incident, Text text) {
    var reach = incidents.reach(incident);
    return new IncidentsPage.Row(
        "/incidents/" + incident.id(),
        words.title(incident.classifier(), text),
        places(incident, text),
        words.when(incident, text),
        state(incident, text),
        stateKind(incident),
        reach.households(),
        reach.cases());
  }

  private String places(Incident incident, Text text) {
    return incidents.places(incident).stream()
        .map(IncidentPlace::name)
        .collect(Collectors.joining(text.get("casework.incident.comma")));
  }

  private List<CasePage.Fact> facts(Incident incident, Text text) {
    Incidents.Reach reach = incidents.reach(incident);
    NoticeCounts.Count notices =
        telling.count(
            incident,
            incidents.places(incident).stream().map(IncidentPlace::community).distinct().toList());
    return List.of(
        new CasePage.Fact(text.get("casework.incident.where"), places(incident, text), ""),
        fact("households", reach.households(), text),
        fact("reached", reach.told(), text),
        fact("notices.sent", notices.sent(), text),
        fact("notices.waiting", notices.waiting(), text),
        fact("notices.unreached", notices.unreached(), text),
        fact("late", reach.late(), text),
        fact("closed", reach.closed(), text),
        fact("cases", reach.cases(), text));
  }

  private static CasePage.Fact fact(String what, long count, Text text) {
    return new CasePage.Fact(
        text.get("casework.incident." + what), String.format(Locale.ROOT, "%,d", count), "");
  }

  private String state(Incident incident, Text text) {
    return text.get("casework.incident.state." + stateKey(incident));
  }

  private String stateKey(Incident incident) {
    if (incident.isOver()) {
      return "over";
    }
    return incident.begins().isAfter(clock.instant()) ? "coming" : "open";
  }

  private String stateKind(Incident incident) {
    return switch (stateKey(incident)) {
      case "over" -> "good";
      case "coming" -> "wait";
      default -> "bad";
    };
  }

  IncidentPage page(
      Viewer viewer,
      Text text,
      Incident incident,
      String form,
      IncidentForm typed,
      Refusals refusals) {
    boolean mayHandle = incidents.mayHandle(viewer, incident);
    List<ServiceCase> offered =
        mayHandle && !incident.isOver() ? linking.offered(viewer, incident, MOST_SHOWN) : List.of();
    return new IncidentPage(
        words.shown(incident, text),
        incident.word(),
        UUID.randomUUID().toString(),
        incident.zone().getId(),
        facts(incident, text),
        told(viewer, incident, text),
        linking.linked(viewer, incident, MOST_SHOWN).stream()
            .map(found -> other(found, text))
            .toList(),
        offered.stream()
            .map(found ->
                new IncidentPage.Offered(
                    found.id().toString(), other(found, text), found.matter().words()))
            .toList(),
        mayHandle,
        form,
        form.isEmpty() ? IncidentForm.going(incident.expectedUntil(), incident.zone()) : typed,
        refusals);
  }

  private List<IncidentPage.Line> told(Viewer viewer, Incident incident, Text text) {
    List<IncidentWord> all = incidents.words(incident);
    Map<UUID, String> names =
        staff.names(all.stream().map(IncidentWord::staff).distinct().toList());
    return all.stream()
        .map(word ->
            new IncidentPage.Line(
                Shown.minute(word.at(), incident.zone()),
                names.getOrDefault(word.staff(), text.get("casework.entry.somebody")),
                text.get("casework.incident.word." + word.kind().key()),
                word.words(),
                word.job()
                    .filter(_ -> word.staff().equals(viewer.id()))
                    .map(job -> "/jobs/" + job)
                    .orElse("")))
        .toList();
  }

  private CasePage.Other other(ServiceCase found, Text text) {
    return new CasePage.Other(
        "/cases/" + found.id(),
        "#" + found.code(),
        (words.title(found.matter().classifier(), text) + " · " + found.reporter().home()).strip(),
        CaseWords.state(found.state(), text));
  }

  NewIncidentPage form(
      Text text,
      Optional<Option> community,
      List<NewIncidentPage.Place> places,
      ZoneId zone,
      Optional<IncidentForm> typed,
      Refusals refusals) {
    var offered = words.catalogue().offered();
    return new NewIncidentPage(
        typed.map(IncidentForm::submission).orElseGet(UUID::randomUUID).toString(),
        community,
        places,
        CaseWords.places(offered, text.language()),
        CaseWords.problems(offered, text.language()),
        zone.getId(),
        typed.orElseGet(() -> IncidentForm.begun(clock.instant(), zone)),
        refusals);
  }
}
