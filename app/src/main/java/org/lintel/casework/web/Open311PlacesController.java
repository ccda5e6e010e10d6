package org.lintel.casework.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.lintel.casework.CommonPlaces;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Notices;
import org.lintel.platform.web.Pages;
import org.lintel.service.ServiceCatalogue;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** An administrator chooses the places where nobody lives. */
@Controller
@Requires(Permission.MANAGE_SETTINGS)
class Open311PlacesController {

  private final CommonPlaces places;
  private final ServiceCatalogue catalogue;

  Open311PlacesController(CommonPlaces places, ServiceCatalogue catalogue) {
    this.places = places;
    this.catalogue = catalogue;
  }

  /** What the catalogue does not know is left out. */
  @PostMapping("/settings/open311/places")
  ModelAndView choose(
      Viewer viewer,
      @RequestParam(defaultValue = "") List<String> place,
      HttpServletResponse response) {
    List<String> known =
        catalogue.current().places().stream()
            .map(each -> each.code())
            .filter(place::contains)
            .toList();
    places.choose(viewer, known);
    Notices.tell(response, "casework.open311.places.saved");
    return Pages.seeOther(Open311SettingsPages.ADDRESS);
  }
}
