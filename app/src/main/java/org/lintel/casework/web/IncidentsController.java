package org.lintel.casework.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintel.casework.IncidentPlace;
import org.lintel.casework.SitesOfCommunity;
import org.lintel.casework.TellingOfIncidents;
import org.lintel.community.Communities;
import org.lintel.community.Community;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.platform.Paging;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Notices;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Incidents, and declaring one: what, where, until when, and what residents are told. */
@Controller
@Requires(Permission.READ_CASES)
class IncidentsController {

  private static final String FORM = "casework/new-incident";

  private final IncidentPages pages;
  private final IncidentWords words;
  private final TellingOfIncidents telling;
  private final Communities communities;
  private final SitesOfCommunity sites;

  IncidentsController(
      IncidentPages pages,
      IncidentWords words,
      TellingOfIncidents telling,
      Communities communities,
      SitesOfCommunity sites) {
    this.pages = pages;
    this.words = words;
    this.telling = telling;
    this.communities = communities;
    this.sites = sites;
  }

  @GetMapping("/incidents")
  ModelAndView list(Viewer viewer, Text text, @RequestParam(defaultValue = "1") int page) {
    var paging = new Paging(page, Paging.DEFAULT_SIZE);
    return Pages.show(
        "casework/incidents",
        pages.list(viewer, text, paging, viewer.may(Permission.HANDLE_CASES)));
  }

  @GetMapping("/incidents/new")
  @Requires(Permission.HANDLE_CASES)
  ModelAndView form(Viewer viewer, Text text, @RequestParam(defaultValue = "") String c) {
    return Pages.show(FORM, page(viewer, text, c, Optional.empty(), Refusals.none()));
  }

  @PostMapping("/incidents")
  @Requires(Permission.HANDLE_CASES)
  ModelAndView declare(
      Viewer viewer,
      Text text,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletResponse response) {
    var form = new IncidentForm(typed);
    var refusals = Refusals.none();
    List<Community> reach = communities.visibleTo(viewer, Permission.HANDLE_CASES);
    var given = form.read(chosen(reach, form), words.catalogue(), zone(reach, form), refusals);
    if (given.isEmpty()) {
      return Pages.refuse(FORM, page(viewer, text, form.of("c"), Optional.of(form), refusals));
    }
    return switch (telling.declare(viewer, given.get())) {
      case TellingOfIncidents.Told.By(UUID incident, UUID _) -> {
        Notices.tell(response, "casework.incident.declared");
        yield Pages.seeOther("/incidents/" + incident);
      }
      case TellingOfIncidents.Told.Before(UUID incident) ->
          Pages.seeOther("/incidents/" + incident);
      case TellingOfIncidents.Told.Overtaken _ -> Pages.seeOther("/incidents");
    };
  }

  /** What was ticked, out of what is within reach; ticking no part means the whole community. */
  private List<IncidentPlace> chosen(List<Community> reach, IncidentForm form) {
    Optional<Community> one = one(reach, form.of("c"));
    List<String> ticked = form.all("where");
    if (one.isEmpty()) {
      return reach.stream()
          .filter(community -> ticked.contains(community.uuid().toString()))
          .map(SitesOfCommunity::whole)
          .toList();
    }
    List<IncidentPlace> parts =
        sites.of(one.get()).stream()
            .filter(place -> ticked.contains(place.place().toString()))
            .toList();
    return parts.isEmpty() ? List.of(SitesOfCommunity.whole(one.get())) : parts;
  }

  private static ZoneId zone(List<Community> reach, IncidentForm form) {
    return one(reach, form.of("c"))
        .or(() ->
            reach.stream()
                .filter(community -> form.all("where").contains(community.uuid().toString()))
                .findFirst())
        .or(() -> reach.stream().findFirst())
        .map(Community::zone)
        .orElse(ZoneId.of("Asia/Shanghai"));
  }

  private static Optional<Community> one(List<Community> reach, String typed) {
    return reach.stream()
        .filter(community -> community.uuid().toString().equals(typed))
        .findFirst();
  }

  private NewIncidentPage page(
      Viewer viewer, Text text, String c, Optional<IncidentForm> typed, Refusals refusals) {
    List<Community> reach = communities.visibleTo(viewer, Permission.HANDLE_CASES);
    Optional<Community> one = one(reach, c);
    var places =
        one.map(community -> sites.of(community).stream().map(IncidentsController::place).toList())
            .orElseGet(() -> reach.stream().map(IncidentsController::place).toList());
    return pages.form(
        text,
        one.map(community -> new Option(community.uuid().toString(), community.name())),
        places,
        one.or(() -> reach.stream().findFirst())
            .map(Community::zone)
            .orElse(ZoneId.of("Asia/Shanghai")),
        typed,
        refusals);
  }

  private static NewIncidentPage.Place place(IncidentPlace place) {
    return new NewIncidentPage.Place(
        place.place().toString(), place.name(), place.kind() == IncidentPlace.Kind.ENTRANCE, "");
  }

  private static NewIncidentPage.Place place(Community community) {
    String id = community.uuid().toString();
    return new NewIncidentPage.Place(id, community.name(), false, "/incidents/new?c=" + id);
  }
}
