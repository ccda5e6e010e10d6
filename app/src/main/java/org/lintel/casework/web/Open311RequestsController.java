package org.lintel.casework.web;

import static org.lintel.casework.web.Open311Node.whole;
import static org.lintel.casework.web.Open311Node.words;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintel.casework.Open311Request;
import org.lintel.casework.Open311Requests;
import org.lintel.casework.ServiceCase;
import org.lintel.community.Community;
import org.lintel.identity.ApiKey;
import org.lintel.platform.database.OrganisationScope;
import org.lintel.platform.web.OpenToAll;
import org.lintel.platform.web.Text;
import org.lintel.service.Catalogue;
import org.lintel.service.ServiceCatalogue;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Requests that programs bring and ask for (Open311 GeoReport v2). */
@Controller
@OpenToAll
class Open311RequestsController {

  private final Open311Jurisdictions jurisdictions;
  private final Open311Requests requests;
  private final Open311Reports reports;
  private final Open311Words words;
  private final ServiceCatalogue catalogue;
  private final Clock clock;

  Open311RequestsController(
      Open311Jurisdictions jurisdictions,
      Open311Requests requests,
      Open311Reports reports,
      Open311Words words,
      ServiceCatalogue catalogue,
      Clock clock) {
    this.jurisdictions = jurisdictions;
    this.requests = requests;
    this.reports = reports;
    this.words = words;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  @PostMapping({"/api/open311/v2/requests.xml", "/api/open311/v2/requests.json"})
  void create(
      Text text,
      @RequestParam(name = "jurisdiction_id", defaultValue = "") String jurisdiction,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Open311Node taken =
        jurisdictions.with(jurisdiction, text, community -> reports.take(community, request, text));
    Open311Answer.write(request, response, of(List.of(taken)));
  }

  @GetMapping({"/api/open311/v2/requests.xml", "/api/open311/v2/requests.json"})
  void list(
      Text text,
      @RequestParam(name = "jurisdiction_id", defaultValue = "") String jurisdiction,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    List<Open311Node> found =
        jurisdictions.reading(
            jurisdiction, text, request, response, community -> list(community, request, text));
    Open311Answer.write(request, response, of(found));
  }

  private List<Open311Node> list(Community community, HttpServletRequest request, Text text) {
    Catalogue current = catalogue.current();
    return Open311Query.read(request, clock.instant(), text).stream()
        .flatMap(filter -> requests.of(community, filter).stream())
        .map(each -> words.request(each, current, OrganisationScope.required(), false, text))
        .toList();
  }

  @GetMapping({"/api/open311/v2/requests/{id}.xml", "/api/open311/v2/requests/{id}.json"})
  void show(
      Text text,
      @PathVariable String id,
      @RequestParam(name = "jurisdiction_id", defaultValue = "") String jurisdiction,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Open311Node found =
        jurisdictions.reading(
            jurisdiction,
            text,
            request,
            response,
            community -> show(community, id, Open311Reports.sentKey(request), text));
    Open311Answer.write(request, response, of(List.of(found)));
  }

  private Open311Node show(Community community, String id, String sentKey, Text text) {
    Optional<UUID> key = jurisdictions.key(sentKey, community).map(ApiKey::id);
    Open311Request found =
        ServiceCase.number(id)
            .flatMap(number -> requests.find(community, number, key))
            .orElseThrow(() ->
                Open311Refused.notFound(
                    text.get(
                        "casework.open311.error.request", Open311Jurisdictions.shortened(id))));
    boolean isItsKey = key.isPresent() && key.equals(found.key());
    return words.request(found, catalogue.current(), OrganisationScope.required(), isItsKey, text);
  }

  @GetMapping({
    "/api/open311/v2/tokens/{submission}.xml",
    "/api/open311/v2/tokens/{submission}.json"
  })
  void token(
      Text text,
      @PathVariable String submission,
      @RequestParam(name = "jurisdiction_id", defaultValue = "") String jurisdiction,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Open311Node found =
        jurisdictions.reading(
            jurisdiction, text, request, response, community -> token(community, submission, text));
    Open311Answer.write(request, response, of(List.of(found)));
  }

  private Open311Node token(Community community, String submission, Text text) {
    return CasesController.id(submission)
        .flatMap(id -> requests.code(community, id))
        .map(
            code -> whole("request", words("service_request_id", code), words("token", submission)))
        .orElseThrow(() ->
            Open311Refused.notFound(
                text.get(
                    "casework.open311.error.token", Open311Jurisdictions.shortened(submission))));
  }

  private static Open311Node of(List<Open311Node> requests) {
    return new Open311Node.Many("service_requests", requests);
  }
}
