package org.lintel.casework.web;

import java.util.List;
import org.lintel.casework.CommonPlaces;
import org.lintel.platform.web.Text;
import org.lintel.service.ServiceCatalogue;
import org.springframework.stereotype.Component;

/** Names the places of the catalogue that can be common. */
@Component
class Open311CommonPlaces {

  private final CommonPlaces places;
  private final ServiceCatalogue catalogue;

  Open311CommonPlaces(CommonPlaces places, ServiceCatalogue catalogue) {
    this.places = places;
    this.catalogue = catalogue;
  }

  List<Open311SettingsPage.Common> of(Text text) {
    List<String> chosen = places.current();
    return catalogue.current().places().stream()
        .filter(place -> CommonPlaces.canBe(place.code()))
        .map(place ->
            new Open311SettingsPage.Common(
                place.code(), place.name().in(text.language()), chosen.contains(place.code())))
        .toList();
  }
}
