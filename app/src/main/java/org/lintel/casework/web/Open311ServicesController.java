package org.lintel.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.lintel.platform.web.OpenToAll;
import org.lintel.platform.web.Text;
import org.lintel.service.Catalogue;
import org.lintel.service.ServiceCatalogue;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What can be reported, and what has to be said with it (Open311 GeoReport v2). */
@Controller
@OpenToAll
class Open311ServicesController {

  private final Open311Jurisdictions jurisdictions;
  private final ServiceCatalogue catalogue;

  Open311ServicesController(Open311Jurisdictions jurisdictions, ServiceCatalogue catalogue) {
    this.jurisdictions = jurisdictions;
    this.catalogue = catalogue;
  }

  @GetMapping({"/api/open311/v2/services.xml", "/api/open311/v2/services.json"})
  void list(
      Text text,
      @RequestParam(name = "jurisdiction_id", defaultValue = "") String jurisdiction,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Open311Node services =
        jurisdictions.reading(
            jurisdiction,
            text,
            request,
            response,
            _ -> Open311Services.list(catalogue.current().offered(), text));
    Open311Answer.write(request, response, services);
  }

  @GetMapping({"/api/open311/v2/services/{code}.xml", "/api/open311/v2/services/{code}.json"})
  void definition(
      Text text,
      @PathVariable String code,
      @RequestParam(name = "jurisdiction_id", defaultValue = "") String jurisdiction,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Open311Node definition =
        jurisdictions.reading(jurisdiction, text, request, response, _ -> definition(code, text));
    Open311Answer.write(request, response, definition);
  }

  private Open311Node definition(String code, Text text) {
    Catalogue offered = catalogue.current().offered();
    Optional<Catalogue.Problem> problem = offered.problem(code);
    return problem
        .map(found -> Open311Services.definition(offered, found, text))
        .orElseThrow(() ->
            Open311Refused.notFound(
                text.get("casework.open311.error.service", Open311Jurisdictions.shortened(code))));
  }
}
