package org.lintel.casework.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintel.casework.Cases;
import org.lintel.casework.Incident;
import org.lintel.casework.Incidents;
import org.lintel.casework.LinkingToIncidents;
import org.lintel.casework.NextIncidentWord;
import org.lintel.casework.TellingOfIncidents;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.NotAllowed;
import org.lintel.platform.web.Notices;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One incident: what everybody is told, that it is over, and the cases that are about it. */
@Controller
@Requires(Permission.READ_CASES)
class IncidentController {

  private static final String TEMPLATE = "casework/incident";

  private final Incidents incidents;
  private final IncidentPages pages;
  private final TellingOfIncidents telling;
  private final Linking linking;
  private final Clock clock;

  IncidentController(
      Incidents incidents,
      IncidentPages pages,
      TellingOfIncidents telling,
      Linking linking,
      Clock clock) {
    this.incidents = incidents;
    this.pages = pages;
    this.telling = telling;
    this.linking = linking;
    this.clock = clock;
  }

  /** Links cases that the viewer handles. */
  @Component
  static class Linking {

    private final Cases cases;
    private final LinkingToIncidents linking;

    Linking(Cases cases, LinkingToIncidents linking) {
      this.cases = cases;
      this.linking = linking;
    }

    long link(Viewer viewer, Incident incident, List<UUID> ids) {
      return ids.stream()
          .map(id -> cases.find(viewer, Permission.HANDLE_CASES, id))
          .filter(found -> linking.link(viewer, found, incident))
          .count();
    }
  }

  @GetMapping("/incidents/{id}")
  ModelAndView show(Viewer viewer, Text text, @PathVariable UUID id) {
    var incident = incidents.find(viewer, id);
    return Pages.show(
        TEMPLATE,
        pages.page(
            viewer,
            text,
            incident,
            "",
            IncidentForm.going(incident.expectedUntil(), incident.zone()),
            Refusals.none()));
  }

  @PostMapping("/incidents/{id}/words")
  @Requires(Permission.HANDLE_CASES)
  ModelAndView update(
      Viewer viewer,
      Text text,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletResponse response) {
    var incident = handled(viewer, id);
    var form = new IncidentForm(typed);
    var refusals = Refusals.none();
    var next = form.update(incident.begins(), clock.instant(), incident.zone(), refusals);
    return next.isPresent()
        ? told(viewer, text, incident, "update", form, next.get(), response)
        : refused(viewer, text, incident, "update", form, refusals);
  }

  @PostMapping("/incidents/{id}/ending")
  @Requires(Permission.HANDLE_CASES)
  ModelAndView end(
      Viewer viewer,
      Text text,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletResponse response) {
    var incident = handled(viewer, id);
    var form = new IncidentForm(typed);
    var refusals = Refusals.none();
    var next = form.ending(incident.expectedUntil(), refusals);
    return next.isPresent()
        ? told(viewer, text, incident, "ending", form, next.get(), response)
        : refused(viewer, text, incident, "ending", form, refusals);
  }

  @PostMapping("/incidents/{id}/cases")
  @Requires(Permission.HANDLE_CASES)
  ModelAndView link(
      Viewer viewer,
      Text text,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletResponse response) {
    var incident = handled(viewer, id);
    var form = new IncidentForm(typed);
    List<UUID> ids =
        form.all("case").stream().map(CasesController::id).flatMap(Optional::stream).toList();
    var refusals = Refusals.none();
    if (ids.isEmpty()) {
      refusals.add("cases", "casework.incident.cases.none");
    }
    if (form.of("same").isEmpty()) {
      refusals.add("same", "casework.incident.same.unconfirmed");
    }
    if (!refusals.isEmpty()) {
      return refused(viewer, text, incident, "cases", form, refusals);
    }
    Notices.tell(
        response, "casework.incident.linked", linking.link(viewer, incident, ids), ids.size());
    return Pages.seeOther("/incidents/" + id);
  }

  private ModelAndView told(
      Viewer viewer,
      Text text,
      Incident incident,
      String which,
      IncidentForm form,
      NextIncidentWord next,
      HttpServletResponse response) {
    int seen = SeenVersion.of(form.of("word"));
    return switch (telling.tell(viewer, incident, seen, next)) {
      case TellingOfIncidents.Told.By _ -> {
        Notices.tell(response, "casework.incident.told." + which);
        yield Pages.seeOther("/incidents/" + incident.id());
      }
      case TellingOfIncidents.Told.Before _ -> Pages.seeOther("/incidents/" + incident.id());
      case TellingOfIncidents.Told.Overtaken _ ->
          Pages.status(
              TEMPLATE,
              pages.page(
                  viewer,
                  text,
                  incidents.find(viewer, incident.id()),
                  which,
                  form,
                  Refusals.none().add("", "casework.incident.overtaken")),
              HttpStatus.CONFLICT);
    };
  }

  private ModelAndView refused(
      Viewer viewer,
      Text text,
      Incident incident,
      String which,
      IncidentForm form,
      Refusals refusals) {
    return Pages.refuse(TEMPLATE, pages.page(viewer, text, incident, which, form, refusals));
  }

  /** What is told goes to all communities of the incident: who handles only some tells nothing. */
  private Incident handled(Viewer viewer, UUID id) {
    var incident = incidents.find(viewer, id);
    if (!incidents.mayHandle(viewer, incident)) {
      throw new NotAllowed("/incidents/" + id);
    }
    return incident;
  }
}
